"""
exercise: grad_bowl
title: the Hessian times v
"""


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return np.array([[12.0, 4.0], [4.0, 6.0]]) @ v
