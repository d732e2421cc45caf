"""
exercise: standardize
title: rounded to one digit
fails:
  test_standardize_of_any_table: failed
  test_standardize_of_tiny_and_huge_columns: failed
hint: "Are digits lost on the way?"
"""


def standardize(X):
    X = np.asarray(X, dtype=float)
    constant = np.max(X, axis=0) == np.min(X, axis=0)
    mean, spread = np.mean(X, axis=0), np.where(constant, 1.0, np.std(X, axis=0))
    return np.where(constant, 0.0, np.round((X - mean) / spread, 1))
