"""
exercise: linear_combination
title: the numbers of the example stand in the code
fails:
  test_linear_combination_of_lists: failed
  test_linear_combination_of_long_vectors: failed
  test_linear_combination_leaves_x_and_y_alone: failed
hint: ""
"""


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return 2 * x - 3 * y
