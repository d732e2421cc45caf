"""
exercise: corner
title: lists for an array
fails:
  test_corner_of_a_list: failed
hint: "The numbers may be right; look at the type of what comes back, and at its dtype."
"""


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[:k, :k].tolist()
