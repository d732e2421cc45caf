"""
exercise: largest_learning_rate
title: the root of the sum of squares of all entries
fails:
  test_largest_learning_rate_of_the_bowl: failed
  test_largest_learning_rate_of_whole_numbers: failed
  test_largest_learning_rate_in_many_dimensions: failed
hint: "The eigenvalues are asked for, not the size of the entries."
"""


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return float(2.0 / np.linalg.norm(hessian))
