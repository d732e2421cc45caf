"""
exercise: numerical_gradient
title: one copy, each component put back
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    x = x.copy()
    slopes = np.empty_like(x)
    for i, here in enumerate(x):
        x[i] = here + h
        above = f(x)
        x[i] = here - h
        slopes[i] = (above - f(x)) / (2 * h)
        x[i] = here
    return slopes
