# attack: an exception that cannot be told
# idea: The function raises an exception whose text, when asked for, ends the program.
# place: any
# outcome: error

import sys


class Unspeakable(RuntimeError):
    def __str__(self):
        sys.exit(0)

    __repr__ = __str__


def FUNCTION(*args, **kwargs):
    raise Unspeakable
