"""
exercise: dot
title: the products are written over x
fails:
  test_dot_of_any_two_vectors: failed
hint: "np.asarray makes no copy of an array: look for `*=`."
"""


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    x *= y
    return float(np.sum(x))
