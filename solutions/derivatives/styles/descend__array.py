"""
exercise: descend
title: an array that is filled
"""


def descend(df, x0, learning_rate, steps):
    path = np.zeros(steps + 1)
    path[0] = x0
    for k in range(steps):
        path[k + 1] = path[k] - learning_rate * df(path[k])
    return path
