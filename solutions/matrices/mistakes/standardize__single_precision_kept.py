"""
exercise: standardize
title: a table of float32 stays one
fails:
  test_standardize_of_any_table: failed
hint: "float32 keeps seven digits only: look at the dtype."
"""


def standardize(X):
    X = np.asarray(X)
    constant = np.max(X, axis=0) == np.min(X, axis=0)
    mean, spread = np.mean(X, axis=0), np.where(constant, np.float32(1.0), np.std(X, axis=0))
    return np.where(constant, 0.0, (X - mean) / spread)
