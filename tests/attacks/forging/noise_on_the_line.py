# attack: noise on the line
# idea: The function writes what is no message into every socket of its process.
# place: any
# outcome: crashed

import os
import stat

CONFINED

def FUNCTION(*args, **kwargs):
    for number in range(256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode) and _confined():
                os.write(number, b"\xff" * 64)
        except OSError:
            pass
    return WRONG
