"""
exercise: is_orthogonal
title: arrays of whole numbers stay what they are
fails:
  test_is_orthogonal_whatever_the_lengths: failed
hint: "NumPy's whole numbers end near 9e18: look at the dtype."
"""


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x)
    y = np.asarray(y)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    return bool(abs(np.sum(x * y)) <= tol * lengths)
