"""
exercise: is_orthogonal
title: a NumPy truth value is returned
fails:
  test_is_orthogonal_answers_with_a_bool: failed
hint: "NumPy's comparisons give NumPy's own kind of truth value: look at type(...)."
"""


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    return abs(np.sum(x * y)) <= tol * lengths
