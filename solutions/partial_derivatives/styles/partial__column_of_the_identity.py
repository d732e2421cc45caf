"""
exercise: partial
title: a column of the identity matrix
"""


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    step = h * np.eye(x.size)[:, i]
    return np.float64(f(x + step) - f(x - step)) / 2 / h
