"""
exercise: axis_by_axis
title: an array for all rows
"""


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    n = len(x0)
    path = np.zeros((sweeps * n + 1, n))
    path[0] = x0
    for k in range(sweeps * n):
        path[k + 1] = path[k]
        path[k + 1, k % n] -= learning_rate * grad(path[k])[k % n]
    return path
