"""
exercise: largest_learning_rate
title: the diagonal for the eigenvalues
fails:
  test_largest_learning_rate_of_the_bowl: failed
  test_largest_learning_rate_in_many_dimensions: failed
hint: "The eigenvalues are not what stands on the diagonal."
"""


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return float(2.0 / np.max(np.diag(hessian)))
