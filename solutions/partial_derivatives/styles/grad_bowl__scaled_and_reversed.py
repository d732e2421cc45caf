"""
exercise: grad_bowl
title: scaled, and the reversed added
"""


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return np.multiply([12, 6], v) + 4 * v[::-1]
