"""
exercise: standardize
title: one mean and one deviation for the table
fails:
  test_standardize_of_two_columns: failed
  test_standardize_of_a_constant_column: failed
  test_standardize_of_any_table: failed
  test_standardize_of_tiny_and_huge_columns: failed
hint: "One mean and one deviation for the whole table? Each column has its own."
"""


def standardize(X):
    X = np.asarray(X, dtype=float)
    if np.max(X) == np.min(X):
        return np.zeros(X.shape)
    return (X - np.mean(X)) / np.std(X)
