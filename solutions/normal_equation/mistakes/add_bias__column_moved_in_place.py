"""
exercise: add_bias
title: the last column of the input becomes the ones
fails:
  test_add_bias_leaves_X_alone: failed
hint: "np.asarray makes no copy of an array: is a column of X overwritten?"
"""


def add_bias(X):
    X = np.asarray(X, dtype=float)
    table = np.column_stack([X, X[:, 0]])
    X[:, 0] = 1.0
    table[:, 1:], table[:, 0] = table[:, :-1].copy(), X[:, 0]
    return table
