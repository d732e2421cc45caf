# attack: a daemon left behind
# idea: A cell starts a process that leaves its session and lives on for ten minutes.
# place: added
# outcome: passed

import os
import time

if not os.fork():
    try:
        os.setsid()
    except OSError:
        pass
    if not os.fork():
        os.closerange(0, 4096)
        time.sleep(600)
    os._exit(0)
