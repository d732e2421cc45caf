# attack: kill them all
# idea: A cell kills every process that it may signal.
# place: added
# outcome: passed

import os
import signal

CONFINED

if _confined():
    for victims in (-1, 0):
        try:
            os.kill(victims, signal.SIGKILL)
        except OSError as error:
            print(error)
