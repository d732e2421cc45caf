"""
exercise: numerical_gradient
title: the rows of the identity matrix
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.array([f(x + h * e) - f(x - h * e) for e in np.eye(len(x))]) / (2 * h)
