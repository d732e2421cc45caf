# attack: a flood of warnings
# idea: The function warns a hundred thousand times, and then raises.
# place: any
# outcome: error

import warnings


def FUNCTION(*args, **kwargs):
    for number in range(100_000):
        warnings.warn(f"warning {number}")
    raise RuntimeError("that is all")
