# attack: a function that sleeps
# idea: The function sleeps for an hour with every signal blocked.
# place: any
# outcome: timeout
# waits: checks

import signal
import time


def FUNCTION(*args, **kwargs):
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    time.sleep(3600)
