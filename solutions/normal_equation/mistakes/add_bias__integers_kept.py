"""
exercise: add_bias
title: a table of whole numbers stays one
fails:
  test_add_bias_to_a_list: failed
hint: "Look at the type of what comes back, and at its dtype."
"""


def add_bias(X):
    X = np.asarray(X)
    return np.column_stack([np.ones(len(X), dtype=X.dtype), X])
