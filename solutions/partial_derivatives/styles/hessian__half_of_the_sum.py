"""
exercise: hessian
title: half of the sum with the transpose
"""


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    J = np.transpose([grad(x + h * e) - grad(x - h * e) for e in np.eye(len(x))]) / (2 * h)
    return 0.5 * (J + J.T)
