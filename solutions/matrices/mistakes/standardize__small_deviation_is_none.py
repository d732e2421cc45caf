"""
exercise: standardize
title: a small deviation is taken for none
fails:
  test_standardize_of_tiny_and_huge_columns: failed
hint: "A tiny number added to the deviation outweighs it here; is a small deviation taken for none?"
"""


def standardize(X):
    X = np.asarray(X, dtype=float)
    spread = np.std(X, axis=0)
    return np.where(spread < 1e-7, 0.0, (X - np.mean(X, axis=0)) / np.where(spread < 1e-7, 1.0, spread))
