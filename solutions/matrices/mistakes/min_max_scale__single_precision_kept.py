"""
exercise: min_max_scale
title: a table of float32 stays one
fails:
  test_min_max_scale_of_any_table: failed
hint: "float32 keeps seven digits only: look at the dtype."
"""


def min_max_scale(X):
    X = np.asarray(X)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    span = np.where(high > low, high - low, 1.0)
    return (X - low) / span
