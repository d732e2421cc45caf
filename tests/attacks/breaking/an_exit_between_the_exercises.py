# attack: an exit between the exercises
# idea: A cell ends the process.
# place: added
# outcome: passed

import os

os._exit(3)
