"""
exercise: add_bias
title: 1 is added to every number
fails:
  test_add_bias_to_three_days: failed
  test_add_bias_makes_one_column_more: failed
  test_add_bias_to_any_table: failed
hint: "1 was added to the numbers; a column of ones was asked for."
"""


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return X + 1.0
