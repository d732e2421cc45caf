# attack: a process that stands still
# idea: The function stops its process, so that it neither answers nor ends.
# place: any
# outcome: timeout
# waits: checks

import os
import signal

CONFINED

def FUNCTION(*args, **kwargs):
    while True:
        if _confined():
            os.kill(os.getpid(), signal.SIGSTOP)
