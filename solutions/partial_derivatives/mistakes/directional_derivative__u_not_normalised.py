"""
exercise: directional_derivative
title: the length of u is not taken out
fails:
  test_directional_derivative_along_three_four: failed
  test_directional_derivative_downhill: failed
  test_directional_derivative_in_any_direction: failed
  test_directional_derivative_takes_its_step_along_the_unit_vector: failed
  test_directional_derivative_takes_a_short_u: failed
hint: "How long is (3, 4)? Only its direction counts."
"""


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    if not np.any(u):
        raise ValueError("no direction")
    return float((f(x + h * u) - f(x - h * u)) / (2 * h))
