# attack: kill them one by one
# idea: A cell kills every process whose number it can guess.
# place: added
# outcome: passed

import os
import signal

CONFINED

if _confined():
    for victim in range(1, 70_000):
        if victim != os.getpid():
            try:
                os.kill(victim, signal.SIGKILL)
            except OSError:
                pass
