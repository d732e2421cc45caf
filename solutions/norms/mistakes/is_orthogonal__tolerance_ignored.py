"""
exercise: is_orthogonal
title: the third argument is not used
fails:
  test_is_orthogonal_minds_its_tolerance: failed
hint: "Does the tolerance that is handed in matter to your answer?"
"""


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    return bool(abs(np.sum(x * y)) <= 1e-9 * lengths)
