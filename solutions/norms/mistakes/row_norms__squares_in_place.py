"""
exercise: row_norms
title: the table is squared in place
fails:
  test_row_norms_leaves_its_table_alone: failed
hint: "np.asarray makes no copy of an array: look for `*=` or `**=`."
"""


def row_norms(X):
    X = np.asarray(X, dtype=float)
    X *= X
    return np.sqrt(X.sum(axis=1))
