"""
exercise: directional_derivative
title: divided by the sum of the sizes
fails:
  test_directional_derivative_along_three_four: failed
  test_directional_derivative_downhill: failed
  test_directional_derivative_in_any_direction: failed
  test_directional_derivative_takes_its_step_along_the_unit_vector: failed
  test_directional_derivative_takes_a_short_u: failed
hint: "By which length do you divide u? Work it out for (3, 4)."
"""


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    if not np.any(u):
        raise ValueError("no direction")
    e = u / np.sum(np.abs(u))
    return float((f(x + h * e) - f(x - h * e)) / (2 * h))
