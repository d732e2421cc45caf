"""
exercise: grad_bowl
title: common factors taken out
"""


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return 2 * np.array([6 * v[0] + 2 * v[1], 2 * v[0] + 3 * v[1]])
