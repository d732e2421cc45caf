"""
exercise: add_bias
title: a column of zeros
fails:
  test_add_bias_to_three_days: failed
  test_add_bias_to_any_table: failed
hint: "Look at the new column: with zeros in it, the bias never counts."
"""


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return np.column_stack([np.zeros(len(X)), X])
