"""
exercise: directional_derivative
title: the zero vector gives nan
fails:
  test_directional_derivative_refuses_no_direction: failed
  test_directional_derivative_takes_a_short_u: failed
hint: ""
"""


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    with np.errstate(invalid="ignore"):
        e = u / np.sqrt(np.sum(u * u))
    return float((f(x + h * e) - f(x - h * e)) / (2 * h))
