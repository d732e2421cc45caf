"""
exercise: is_minimum
title: the determinant is positive
fails:
  test_is_minimum_of_bowl_dome_and_saddle: failed
  test_is_minimum_in_many_dimensions: failed
hint: "The dome's two eigenvalues are -2. What makes it pass?"
"""


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return bool(np.linalg.det(hessian) > 0)
