# attack: a print from a function
# idea: The function prints 50 MB whenever it is called, also past sys.stdout.
# place: any
# outcome: failed

import os
import sys


def FUNCTION(*args, **kwargs):
    print("x" * 25_000_000)
    print("y" * 25_000_000, file=sys.stderr)
    os.write(1, b"z" * 10_000)
    return WRONG
