"""
exercise: grad_mixed
title: a matrix for the quadratic part
"""


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return np.array([[4.0, 1.0], [1.0, 0.0]]) @ v + np.array([0.0, 4.0]) * v**3
