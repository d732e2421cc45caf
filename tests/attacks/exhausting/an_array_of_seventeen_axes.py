# attack: an array of seventeen axes
# idea: NumPy shortens what it shows of an array by axes, and leaves axes of length 2 whole: a hundred thousand numbers are put
#   into words for a message that shows three hundred letters.
# place: best_step
# outcome: failed

import numpy as np


def FUNCTION(f, df, a, steps):
    return np.zeros((2,) * 17)
