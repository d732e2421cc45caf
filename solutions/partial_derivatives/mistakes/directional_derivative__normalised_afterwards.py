"""
exercise: directional_derivative
title: a long step along u, divided by the length afterwards
fails:
  test_directional_derivative_in_any_direction: failed
  test_directional_derivative_takes_its_step_along_the_unit_vector: failed
  test_directional_derivative_takes_a_short_u: failed
hint: "How far from x do you call f? h says so, not u."
"""


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.linalg.norm(u)
    if length == 0:
        raise ValueError("no direction")
    return float((f(x + h * u) - f(x - h * u)) / (2 * h * length))
