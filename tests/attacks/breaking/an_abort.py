# attack: an abort
# idea: The function aborts the process.
# place: any
# outcome: crashed

import os


def FUNCTION(*args, **kwargs):
    os.abort()
