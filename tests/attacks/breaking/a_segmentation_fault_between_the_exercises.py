# attack: a segmentation fault between the exercises
# idea: A cell writes to address 0.
# place: added
# outcome: passed

import ctypes

ctypes.memset(0, 1, 1)
