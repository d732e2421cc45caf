"""
exercise: standardize
title: the mean is not taken away
fails:
  test_standardize_of_two_columns: failed
  test_standardize_of_any_table: failed
  test_standardize_of_tiny_and_huge_columns: failed
hint: "The mean of a column should be 0 in the end."
"""


def standardize(X):
    X = np.asarray(X, dtype=float)
    constant = np.max(X, axis=0) == np.min(X, axis=0)
    spread = np.where(constant, 1.0, np.std(X, axis=0))
    return np.where(constant, 0.0, X / spread)
