"""
exercise: directional_derivative
title: the largest component is divided out first
"""


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    largest = np.max(np.abs(u))
    if largest == 0:
        raise ValueError("the zero vector has no direction")
    u = u / largest
    u = u / np.sqrt(np.sum(u**2))
    return np.float64((f(x + h * u) - f(x - h * u)) / (2 * h))
