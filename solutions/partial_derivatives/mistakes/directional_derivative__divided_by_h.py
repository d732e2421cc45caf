"""
exercise: directional_derivative
title: divided by h, not by 2h
fails:
  test_directional_derivative_along_three_four: failed
  test_directional_derivative_downhill: failed
  test_directional_derivative_in_any_direction: failed
  test_directional_derivative_takes_its_step_along_the_unit_vector: failed
  test_directional_derivative_takes_a_short_u: failed
hint: "How far apart are the two places at which you call f?"
"""


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.sqrt(np.sum(u * u))
    if length == 0:
        raise ValueError("no direction")
    e = u / length
    return float((f(x + h * e) - f(x - h * e)) / h)
