"""
exercise: sigmoid
title: a step instead of a slope
fails:
  test_sigmoid_of_a_few_numbers: failed
  test_sigmoid_of_any_table: failed
hint: ""
"""


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    return np.where(Z > 0, 1.0, np.where(Z < 0, 0.0, 0.5))
