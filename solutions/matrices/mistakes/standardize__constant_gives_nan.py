"""
exercise: standardize
title: a constant column is not thought of
fails:
  test_standardize_of_a_constant_column: failed
  test_standardize_of_tenths: failed
  test_standardize_of_tiny_and_huge_columns: failed
hint: "0 / 0 is nan: what do you divide a constant column by?"
"""


def standardize(X):
    X = np.asarray(X, dtype=float)
    return (X - np.mean(X, axis=0)) / np.std(X, axis=0)
