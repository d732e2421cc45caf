"""
exercise: standardize
title: only the mean is taken away
fails:
  test_standardize_of_two_columns: failed
  test_standardize_of_any_table: failed
  test_standardize_of_tiny_and_huge_columns: failed
hint: "The mean is right, the spread is as it was: something is left to divide by."
"""


def standardize(X):
    X = np.asarray(X, dtype=float)
    constant = np.max(X, axis=0) == np.min(X, axis=0)
    return np.where(constant, 0.0, X - np.mean(X, axis=0))
