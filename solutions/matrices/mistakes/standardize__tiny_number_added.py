"""
exercise: standardize
title: a tiny number is added to the deviation
fails:
  test_standardize_of_tenths: failed
  test_standardize_of_tiny_and_huge_columns: failed
hint: "A tiny number added to the deviation outweighs it here; is a small deviation taken for none?"
"""


def standardize(X):
    X = np.asarray(X, dtype=float)
    return (X - np.mean(X, axis=0)) / (np.std(X, axis=0) + 1e-12)
