"""
exercise: directional_derivative
title: the step is divided by the length
"""


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    size = (u @ u) ** 0.5
    if not size > 0:
        raise ValueError("u has no direction")
    t = h / size
    return float(f(x + t * u) - f(x - t * u)) / (2 * h)
