"""
exercise: standardize
title: divided by the range
fails:
  test_standardize_of_two_columns: failed
  test_standardize_of_any_table: failed
  test_standardize_of_tiny_and_huge_columns: failed
hint: "You divided by the range from smallest to largest."
"""


def standardize(X):
    X = np.asarray(X, dtype=float)
    constant = np.max(X, axis=0) == np.min(X, axis=0)
    mean, spread = np.mean(X, axis=0), np.where(constant, 1.0, np.ptp(X, axis=0))
    return np.where(constant, 0.0, (X - mean) / spread)
