"""
exercise: jacobian
title: an empty matrix, filled in column by column
"""


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    J = np.empty((len(f(x)), len(x)))
    for j in range(len(x)):
        up, down = x.copy(), x.copy()
        up[j] += h
        down[j] -= h
        J[:, j] = (f(up) - f(down)) / (2 * h)
    return J
