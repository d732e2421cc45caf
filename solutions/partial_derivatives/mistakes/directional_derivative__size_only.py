"""
exercise: directional_derivative
title: the sign is dropped
fails:
  test_directional_derivative_downhill: failed
  test_directional_derivative_in_any_direction: failed
  test_directional_derivative_takes_its_step_along_the_unit_vector: failed
hint: "Along u it may go down as well: look at the sign."
"""


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.sqrt(np.sum(u * u))
    if length == 0:
        raise ValueError("no direction")
    e = u / length
    return float(abs(f(x + h * e) - f(x - h * e)) / (2 * h))
