"""
exercise: jacobian
title: as many rows as columns are made room for
fails:
  test_jacobian_of_two_in_three_out: failed
  test_jacobian_of_a_matrix_is_the_matrix: failed
  test_jacobian_of_any_layer: failed
  test_jacobian_with_long_and_short_steps: failed
hint: "As many rows as f has outputs: count them on what f returns."
"""


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    J = np.zeros((len(x), len(x)))
    for j, e in enumerate(np.eye(len(x))):
        column = (f(x + h * e) - f(x - h * e)) / (2 * h)
        k = min(len(column), len(x))
        J[:k, j] = column[:k]
    return J
