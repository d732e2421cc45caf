# attack: an exit past Python
# idea: The function ends the process with the status of success.
# place: any
# outcome: crashed

import os


def FUNCTION(*args, **kwargs):
    os._exit(0)
