"""
exercise: directional_derivative
title: the products of slope and direction are not added
fails:
  test_directional_derivative_along_three_four: failed
  test_directional_derivative_downhill: failed
  test_directional_derivative_in_any_direction: failed
  test_directional_derivative_takes_its_step_along_the_unit_vector: failed
  test_directional_derivative_takes_a_short_u: failed
  test_directional_derivative_leaves_x_and_u_alone: failed
hint: "One number is asked for: how fast f rises along u."
"""


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.sqrt(np.sum(u * u))
    if length == 0:
        raise ValueError("no direction")
    slopes = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return slopes * u / length
