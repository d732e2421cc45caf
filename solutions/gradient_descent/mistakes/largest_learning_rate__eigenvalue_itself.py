"""
exercise: largest_learning_rate
title: the eigenvalue instead of the rate
fails:
  test_largest_learning_rate_of_the_bowl: failed
  test_largest_learning_rate_of_whole_numbers: failed
  test_largest_learning_rate_in_many_dimensions: failed
hint: "That is the eigenvalue; how long may a step be?"
"""


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return float(np.linalg.eigvalsh(hessian)[-1])
