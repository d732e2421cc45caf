"""
exercise: corner
title: the rest is set to 0 in place
fails:
  test_corner_leaves_the_table_alone: failed
hint: "np.asarray makes no copy of an array, so X itself was changed."
"""


def corner(X, k):
    X = np.asarray(X, dtype=float)
    X[k:] = 0.0
    X[:, k:] = 0.0
    X += 0.5
    return X[:k, :k] - 0.5
