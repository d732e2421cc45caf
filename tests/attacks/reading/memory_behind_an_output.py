# attack: memory behind an output
# idea: Whatever else NumPy's functions take is tried in turn: outputs, types, castings, a shape that only the function
#   makes. None of it is a number, so none of it is taken.
# place: best_step
# outcome: failed

import numpy as np


def FUNCTION(f, df, a, steps):
    place = np.zeros(3)
    for options in ({"out": place}, {"dtype": "O"}, {"casting": "unsafe"}, {"order": "F"}, {"subok": False}):
        try:
            f(place, **options)
        except TypeError:
            continue
        return WRONG
    return f(place, place)
