# attack: a segmentation fault
# idea: The function reads from address 0.
# place: any
# outcome: crashed

import ctypes


def FUNCTION(*args, **kwargs):
    return ctypes.string_at(0)
