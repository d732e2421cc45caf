"""
exercise: standardize
title: the computed deviation is compared with 0
fails:
  test_standardize_of_tenths: failed
  test_standardize_of_tiny_and_huge_columns: failed
hint: "Print np.std([0.1, 0.1, 0.1]). Which comparison needs no arithmetic?"
"""


def standardize(X):
    X = np.asarray(X, dtype=float)
    spread = np.std(X, axis=0)
    return (X - np.mean(X, axis=0)) / np.where(spread == 0, 1.0, spread)
