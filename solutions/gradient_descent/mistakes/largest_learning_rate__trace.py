"""
exercise: largest_learning_rate
title: the sum of the eigenvalues
fails:
  test_largest_learning_rate_of_the_bowl: failed
  test_largest_learning_rate_of_whole_numbers: failed
  test_largest_learning_rate_in_many_dimensions: failed
hint: "At this rate the walk is fastest; it is not yet the limit."
"""


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return float(2.0 / np.trace(hessian))
