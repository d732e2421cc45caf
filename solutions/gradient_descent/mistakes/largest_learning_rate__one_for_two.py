"""
exercise: largest_learning_rate
title: 1 over the eigenvalue
fails:
  test_largest_learning_rate_of_the_bowl: failed
  test_largest_learning_rate_of_whole_numbers: failed
  test_largest_learning_rate_in_many_dimensions: failed
hint: "At this rate 1 - rate · 14 is 0. How far beyond may you go?"
"""


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return float(1.0 / np.linalg.eigvalsh(hessian)[-1])
