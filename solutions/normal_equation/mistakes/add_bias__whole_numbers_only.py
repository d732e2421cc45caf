"""
exercise: add_bias
title: the numbers are cut to whole ones
fails:
  test_add_bias_to_any_table: failed
hint: "Are digits lost on the way?"
"""


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return np.column_stack([np.ones(len(X)), np.trunc(X)])
