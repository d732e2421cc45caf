"""
exercise: linear_combination
title: the scaled vectors are subtracted
fails:
  test_linear_combination_of_two_arrows: failed
  test_linear_combination_of_lists: failed
  test_linear_combination_of_long_vectors: failed
  test_linear_combination_leaves_x_and_y_alone: failed
hint: "Look at the sign between the two scaled vectors."
"""


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return a * x - b * y
