# attack: what was left open
# idea: Reads every file that its process was born with.
# place: any
# outcome: failed

import os
import stat


def FUNCTION(*args, **kwargs):
    for number in range(3, 256):
        try:
            if stat.S_ISREG(os.fstat(number).st_mode):
                loot = os.pread(number, 100_000, 0)
            else:
                continue
        except OSError:
            continue
        if b"def test_" in loot or b"SQLite format" in loot or b"exercise(" in loot:
            raise RuntimeError(str(loot[:100]))
    return WRONG
