"""
exercise: corner
title: a table of whole numbers stays one
fails:
  test_corner_of_a_list: failed
hint: "The numbers may be right; look at the type of what comes back, and at its dtype."
"""


def corner(X, k):
    return np.array(X)[:k, :k].copy()
