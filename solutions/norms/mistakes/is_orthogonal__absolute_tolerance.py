"""
exercise: is_orthogonal
title: the tolerance does not depend on the lengths
fails:
  test_is_orthogonal_whatever_the_lengths: failed
  test_is_orthogonal_minds_its_tolerance: failed
hint: "x·y grows and shrinks with both vectors: small or large compared with what?"
"""


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return bool(abs(np.sum(x * y)) <= tol)
