"""
exercise: hessian
title: the upper triangle, mirrored
"""


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    H = np.array([grad(x + h * e) - grad(x - h * e) for e in np.eye(len(x))]) / (2 * h)
    return np.triu(H) + np.triu(H, 1).T
