"""
exercise: evaluate
title: a loop over the entries of x
"""


def evaluate(coefficients, x):
    x = np.asarray(x, dtype=float)
    values = np.empty(x.shape)
    for place in np.ndindex(x.shape):
        values[place] = sum(c * x[place] ** k for k, c in enumerate(coefficients))
    return values
