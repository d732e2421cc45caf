# attack: a suicide
# idea: The function kills its own process.
# place: any
# outcome: crashed

import os
import signal


def FUNCTION(*args, **kwargs):
    os.kill(os.getpid(), signal.SIGKILL)
