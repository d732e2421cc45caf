# attack: a parricide at each call
# idea: The function kills the process that made its own, which holds the rest of the notebook.
# place: any
# outcome: crashed

import os
import signal

CONFINED

def FUNCTION(*args, **kwargs):
    if _confined():
        os.kill(os.getppid(), signal.SIGKILL)
    return WRONG
