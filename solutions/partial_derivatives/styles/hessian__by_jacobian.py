"""
exercise: hessian
title: by jacobian
"""


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    J = jacobian(grad, x, h)
    return 0.5 * (J + J.T)
