# attack: a parent that stands still
# idea: The function stops the process that made its own, which holds the rest of the notebook.
# place: any
# outcome: crashed

import os
import signal

CONFINED

def FUNCTION(*args, **kwargs):
    if _confined():
        os.kill(os.getppid(), signal.SIGSTOP)
    return WRONG
