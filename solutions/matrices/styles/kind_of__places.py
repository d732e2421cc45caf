"""
exercise: kind_of
title: a place in a tuple
"""


def kind_of(x):
    x = np.asarray(x, dtype=float)
    return ("scalar", "vector", "matrix", "tensor")[min(x.ndim, 3)]
