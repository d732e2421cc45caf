"""
exercise: min_max_scale
title: a tiny number is added to the range
fails:
  test_min_max_scale_of_tiny_and_huge_columns: failed
hint: "A tiny number added to the range outweighs it here; is a small range taken for none?"
"""


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    return (X - low) / (high - low + 1e-12)
