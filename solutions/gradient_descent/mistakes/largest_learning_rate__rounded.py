"""
exercise: largest_learning_rate
title: the eigenvalue is rounded
fails:
  test_largest_learning_rate_in_many_dimensions: failed
hint: ""
"""


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return float(2.0 / round(np.linalg.eigvalsh(hessian)[-1], 3))
