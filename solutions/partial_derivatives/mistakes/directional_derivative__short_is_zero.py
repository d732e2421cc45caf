"""
exercise: directional_derivative
title: a short u is taken for zero
fails:
  test_directional_derivative_takes_a_short_u: failed
hint: "Which vectors have no direction? Only one of them."
"""


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.sqrt(np.sum(u * u))
    if length < 1e-9:
        raise ValueError("no direction")
    e = u / length
    return float((f(x + h * e) - f(x - h * e)) / (2 * h))
