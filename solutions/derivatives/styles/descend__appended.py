"""
exercise: descend
title: np.append
"""


def descend(df, x0, learning_rate, steps):
    path = np.array([x0], dtype=float)
    for _ in range(steps):
        path = np.append(path, path[-1] + -df(path[-1]) * learning_rate)
    return path
