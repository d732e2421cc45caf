"""
exercise: largest_learning_rate
title: the smallest eigenvalue
fails:
  test_largest_learning_rate_of_the_bowl: failed
  test_largest_learning_rate_of_whole_numbers: failed
  test_largest_learning_rate_in_many_dimensions: failed
hint: "Which of the eigenvalues forbids long steps?"
"""


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return float(2.0 / np.linalg.eigvalsh(hessian)[0])
