"""
exercise: directional_derivative
title: np.linalg.norm
"""


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    if not np.any(u):
        raise ValueError("u = 0 has no direction")
    e = u / np.linalg.norm(u)
    return (f(x + h * e) - f(x - h * e)) / (2 * h)
