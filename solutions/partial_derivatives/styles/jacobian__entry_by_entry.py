"""
exercise: jacobian
title: entry by entry
"""


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    m, n = np.size(f(x)), np.size(x)
    J = np.zeros((m, n))
    for j in range(n):
        e = np.zeros(n)
        e[j] = h
        for k in range(m):
            J[k, j] = (f(x + e)[k] - f(x - e)[k]) / (2 * h)
    return J
