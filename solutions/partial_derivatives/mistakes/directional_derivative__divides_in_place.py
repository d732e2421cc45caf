"""
exercise: directional_derivative
title: u is divided in place
fails:
  test_directional_derivative_leaves_x_and_u_alone: failed
hint: "np.asarray makes no copy of an array: look for a change in place."
"""


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.sqrt(np.sum(u * u))
    if length == 0:
        raise ValueError("no direction")
    u /= length
    return float((f(x + h * u) - f(x - h * u)) / (2 * h))
