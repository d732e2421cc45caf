"""
exercise: add_bias
title: a row of ones on top
fails:
  test_add_bias_to_three_days: failed
  test_add_bias_makes_one_column_more: failed
  test_add_bias_to_any_table: failed
hint: "You added a row. A column has one number for each day."
"""


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return np.vstack([np.ones(X.shape[1]), X])
