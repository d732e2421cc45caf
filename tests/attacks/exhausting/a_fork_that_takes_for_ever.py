# attack: a fork that takes for ever
# idea: An exercise's cell sees to it that no further process comes about, so that no check can be
#   run.
# place: any
# outcome: crashed
# waits: cell

import os
import time

os.register_at_fork(before=lambda: time.sleep(3600))


def FUNCTION(*args, **kwargs):
    os.getpid()  # what reaches further than names is checked in a fork of its own
    return WRONG
