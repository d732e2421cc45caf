"""
exercise: linear_combination
title: an array of whole numbers stays one
fails:
  test_linear_combination_of_lists: failed
hint: "The numbers are right; look at the type of what comes back, and at its dtype."
"""


def linear_combination(a, x, b, y):
    x = np.asarray(x)
    y = np.asarray(y)
    return a * x + b * y
