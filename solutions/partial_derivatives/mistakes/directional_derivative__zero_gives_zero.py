"""
exercise: directional_derivative
title: the zero vector gives 0
fails:
  test_directional_derivative_refuses_no_direction: failed
  test_directional_derivative_takes_a_short_u: failed
hint: ""
"""


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.sqrt(np.sum(u * u))
    if length == 0:
        return 0.0
    e = u / length
    return float((f(x + h * e) - f(x - h * e)) / (2 * h))
