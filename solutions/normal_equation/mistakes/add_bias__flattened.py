"""
exercise: add_bias
title: np.insert without an axis
fails:
  test_add_bias_to_three_days: failed
  test_add_bias_makes_one_column_more: failed
  test_add_bias_to_a_list: failed
  test_add_bias_to_any_table: failed
hint: "The numbers stand in one long line now: a table goes in, a table comes out."
"""


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return np.insert(X, 0, 1.0)
