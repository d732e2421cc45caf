"""
exercise: largest_learning_rate
title: the Hessian is halved in place
fails:
  test_largest_learning_rate_leaves_its_matrix_alone: failed
hint: "np.asarray makes no copy of an array: look for a change in place."
"""


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    hessian /= 2.0
    return float(1.0 / np.linalg.eigvalsh(hessian)[-1])
