"""
exercise: largest_learning_rate
title: a rate for each eigenvalue
fails:
  test_largest_learning_rate_of_the_bowl: failed
  test_largest_learning_rate_of_whole_numbers: failed
  test_largest_learning_rate_in_many_dimensions: failed
  test_largest_learning_rate_leaves_its_matrix_alone: failed
hint: "One limit for the whole landscape: one number."
"""


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return 2.0 / np.linalg.eigvalsh(hessian)
