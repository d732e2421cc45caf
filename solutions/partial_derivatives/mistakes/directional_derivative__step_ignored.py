"""
exercise: directional_derivative
title: the step is always 1e-5
fails:
  test_directional_derivative_takes_its_step_along_the_unit_vector: failed
hint: "The step h is an argument. Do you use it?"
"""


def directional_derivative(f, x, u, h=1e-5):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.sqrt(np.sum(u * u))
    if length == 0:
        raise ValueError("no direction")
    e = 1e-5 * u / length
    return float((f(x + e) - f(x - e)) / 2e-5)
