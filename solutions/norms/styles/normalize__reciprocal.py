"""
exercise: normalize
title: times the reciprocal, in a copy
"""


def normalize(x):
    x = np.asarray(x, dtype=float)
    square = x @ x
    if square <= 0:
        raise ValueError("the zero vector")
    unit = x.copy()
    unit *= square**-0.5
    return unit
