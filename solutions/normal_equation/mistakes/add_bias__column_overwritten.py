"""
exercise: add_bias
title: the first column is overwritten, in place
fails:
  test_add_bias_to_three_days: failed
  test_add_bias_makes_one_column_more: failed
  test_add_bias_to_any_table: failed
  test_add_bias_leaves_X_alone: failed
hint: "A column of the table is lost: the ones come in addition to it."
"""


def add_bias(X):
    X = np.asarray(X, dtype=float)
    X[:, 0] = 1.0
    return X
