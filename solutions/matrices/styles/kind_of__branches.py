"""
exercise: kind_of
title: if and elif
"""


def kind_of(x):
    x = np.asarray(x, dtype=float)
    if x.ndim == 0:
        return "scalar"
    if x.ndim == 1:
        return "vector"
    if x.ndim == 2:
        return "matrix"
    return "tensor"
