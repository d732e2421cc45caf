"""
exercise: min_max_scale
title: the table is scaled in place
fails:
  test_min_max_scale_leaves_its_table_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=` or `/=`."
"""


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    span = np.where(high > low, high - low, 1.0)
    X -= low
    X /= span
    return X
