"""
exercise: largest_learning_rate
title: the second eigenvalue, which is the last in two dimensions only
fails:
  test_largest_learning_rate_in_many_dimensions: failed
hint: "There may be more than two variables."
"""


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return float(2.0 / np.linalg.eigvalsh(hessian)[min(1, len(hessian) - 1)])
