# attack: all lines cut
# idea: The function closes every descriptor.
# place: any
# outcome: crashed

import os


def FUNCTION(*args, **kwargs):
    os.closerange(0, 4096)
    return WRONG
