"""
exercise: linear_combination
title: only the first two components are combined
fails:
  test_linear_combination_of_long_vectors: failed
  test_linear_combination_leaves_x_and_y_alone: failed
  test_linear_combination_refuses_unequal_lengths: failed
hint: "One component of the answer belongs to each component of x, however many there are."
"""


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return np.array([a * x[0] + b * y[0], a * x[1] + b * y[1]])
