# attack: processes that each stay below the limit
# idea: A dozen forks of the cell hold nine tenths of the memory that one process may have, each.
# place: l2_norm
# outcome: memory

import os
import time

for _ in range(12):
    if os.fork() == 0:
        kept = bytearray(900 << 20)
        time.sleep(8)
        os._exit(0)
time.sleep(8)


def FUNCTION(*values):
    return 0.0
