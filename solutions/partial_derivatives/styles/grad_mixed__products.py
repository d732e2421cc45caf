"""
exercise: grad_mixed
title: the power written out
"""


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    x, y = v
    return np.asarray([4 * x + y, x + 4 * y * y * y])
