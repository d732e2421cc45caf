"""
exercise: add_bias
title: the ones stand in the last column
fails:
  test_add_bias_to_three_days: failed
  test_add_bias_to_any_table: failed
hint: "The ones stand behind; they belong in front."
"""


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return np.column_stack([X, np.ones(len(X))])
