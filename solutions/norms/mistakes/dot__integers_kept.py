"""
exercise: dot
title: an array of whole numbers stays one
fails:
  test_dot_of_any_two_vectors: failed
hint: "NumPy's whole numbers end near 9e18: look at the dtype."
"""


def dot(x, y):
    x = np.asarray(x)
    y = np.asarray(y)
    return float(np.sum(x * y))
