"""
exercise: add_bias
title: a list of rows for a table
fails:
  test_add_bias_to_a_list: failed
  test_add_bias_to_any_table: failed
hint: "Look at the type of what comes back, and at its dtype."
"""


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return [[1.0, *row] for row in X.tolist()]
