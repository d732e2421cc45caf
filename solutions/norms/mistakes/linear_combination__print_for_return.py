"""
exercise: linear_combination
title: the result is printed, not returned
fails:
  test_linear_combination_of_two_arrows: failed
  test_linear_combination_of_lists: failed
  test_linear_combination_of_long_vectors: failed
  test_linear_combination_leaves_x_and_y_alone: failed
hint: ""
"""


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    print(a * x + b * y)
