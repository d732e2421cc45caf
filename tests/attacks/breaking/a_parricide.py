# attack: a parricide
# idea: A cell kills the process that made its own.
# place: added
# outcome: passed

import os
import signal

CONFINED

if _confined():
    try:
        os.kill(os.getppid(), signal.SIGKILL)
    except OSError as error:
        print(error)
