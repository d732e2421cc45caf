"""
exercise: directional_derivative
title: forward for central difference
fails:
  test_directional_derivative_along_three_four: failed
  test_directional_derivative_downhill: failed
  test_directional_derivative_in_any_direction: failed
  test_directional_derivative_takes_its_step_along_the_unit_vector: failed
hint: "You look to one side only; a central difference looks to both."
"""


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.sqrt(np.sum(u * u))
    if length == 0:
        raise ValueError("no direction")
    return float((f(x + h * u / length) - f(x)) / h)
