"""
exercise: grad_bowl
title: a zero array, filled in
"""


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    gradient = np.zeros(2)
    gradient[0] = 6 * 2 * v[0] + 4 * v[1]
    gradient[1] = 4 * v[0] + 3 * 2 * v[1]
    return gradient
