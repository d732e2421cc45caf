# attack: a cell that stands still
# idea: A cell stops its process.
# place: added
# outcome: passed
# waits: cell

import os
import signal

CONFINED

while True:
    if _confined():
        os.kill(os.getpid(), signal.SIGSTOP)
