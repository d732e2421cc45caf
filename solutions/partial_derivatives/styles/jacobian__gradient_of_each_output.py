"""
exercise: jacobian
title: a numerical gradient for each output
"""


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.array([numerical_gradient(lambda v, k=k: f(v)[k], x, h) for k in range(len(f(x)))])
