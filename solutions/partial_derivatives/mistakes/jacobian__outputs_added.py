"""
exercise: jacobian
title: the outputs are added up
fails:
  test_jacobian_of_two_in_three_out: failed
  test_jacobian_of_a_matrix_is_the_matrix: failed
  test_jacobian_of_any_layer: failed
  test_jacobian_with_long_and_short_steps: failed
  test_jacobian_leaves_x_alone: failed
hint: "Every output has a row of its own: do not add them up."
"""


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.array([np.sum(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
