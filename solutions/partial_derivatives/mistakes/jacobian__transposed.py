"""
exercise: jacobian
title: an input a row
fails:
  test_jacobian_of_two_in_three_out: failed
  test_jacobian_of_a_matrix_is_the_matrix: failed
  test_jacobian_of_any_layer: failed
  test_jacobian_with_long_and_short_steps: failed
hint: "An output a row, an input a column."
"""


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
