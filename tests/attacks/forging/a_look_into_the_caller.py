# attack: a look into the caller
# idea: Looks through the frames of all threads for a local variable named like an expected value.
# place: any
# outcome: failed

import sys


def FUNCTION(*args, **kwargs):
    for frame in (sys._getframe(), *sys._current_frames().values()):
        while frame is not None:
            for name in ("expected", "solution", "correct", "reference", "desired"):
                if name in frame.f_locals:
                    return frame.f_locals[name]
            frame = frame.f_back
    return WRONG
