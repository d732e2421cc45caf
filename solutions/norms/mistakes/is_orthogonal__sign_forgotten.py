"""
exercise: is_orthogonal
title: blunt angles pass as right ones
fails:
  test_is_orthogonal_minds_its_tolerance: failed
hint: "Vectors may lean to either side: look at the sign of x·y."
"""


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    return bool(np.sum(x * y) <= tol * lengths)
