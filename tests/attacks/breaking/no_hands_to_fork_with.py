# attack: no hands to fork with
# idea: An exercise's cell takes away what its keeper forks with.
# place: any
# outcome: crashed

import os

os.fork = None


def FUNCTION(*args, **kwargs):
    os.getpid()  # what reaches further than names is checked in a fork of its own
    return WRONG
