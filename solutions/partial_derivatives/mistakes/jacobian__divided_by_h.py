"""
exercise: jacobian
title: divided by h, not by 2h
fails:
  test_jacobian_of_two_in_three_out: failed
  test_jacobian_of_a_matrix_is_the_matrix: failed
  test_jacobian_of_any_layer: failed
  test_jacobian_with_long_and_short_steps: failed
hint: "How far apart are the two places at which you call f?"
"""


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.stack([(f(x + h * e) - f(x - h * e)) / h for e in np.eye(len(x))], axis=1)
