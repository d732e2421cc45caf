"""
exercise: is_minimum
title: "determinant and corner are positive: the rule for two variables"
fails:
  test_is_minimum_in_many_dimensions: failed
hint: "Two directions that go down: their product is positive, and they go down all the same."
"""


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return bool(np.linalg.det(hessian) > 0 and hessian[0, 0] > 0)
