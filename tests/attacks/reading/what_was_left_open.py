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
                leaked = os.pread(number, 100_000, 0)
            else:
                continue
        except OSError:
            continue
        if b"def test_" in leaked or b"SQLite format" in leaked or b"exercise(" in leaked:
            raise RuntimeError(str(leaked[:100]))
    return WRONG
