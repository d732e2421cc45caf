"""
exercise: linear_combination
title: the line that makes arrays is deleted, so lists are repeated and joined
fails:
  test_linear_combination_of_lists: failed
hint: "`*` repeats a list and `+` joins two lists: look at what x and y are."
"""


def linear_combination(a, x, b, y):
    return a * x + b * y
