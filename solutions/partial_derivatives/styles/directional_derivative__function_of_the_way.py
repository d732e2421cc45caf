"""
exercise: directional_derivative
title: a function of the way along u
"""


def directional_derivative(f, x, u, h=1e-5):
    import math

    x, u = np.asarray(x, dtype=float), np.asarray(u, dtype=float)
    length = math.hypot(*u)
    if length == 0.0:
        raise ValueError("which direction?")

    def along(t):
        return f(x + t * u / length)

    return 0.5 * (along(h) - along(-h)) / h
