"""
exercise: standardize
title: the median for the mean
fails:
  test_standardize_of_any_table: failed
hint: ""
"""


def standardize(X):
    X = np.asarray(X, dtype=float)
    constant = np.max(X, axis=0) == np.min(X, axis=0)
    mean, spread = np.median(X, axis=0), np.where(constant, 1.0, np.std(X, axis=0))
    return np.where(constant, 0.0, (X - mean) / spread)
