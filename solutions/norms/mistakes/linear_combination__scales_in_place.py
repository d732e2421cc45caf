"""
exercise: linear_combination
title: the inputs are scaled in place
fails:
  test_linear_combination_leaves_x_and_y_alone: failed
hint: "np.asarray makes no copy of an array: look for `*=` or `+=`."
"""


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    x *= a
    y *= b
    return x + y
