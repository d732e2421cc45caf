"""
exercise: dot
title: products of both signs are added as if positive
fails:
  test_dot_is_written_out: failed
  test_dot_of_any_two_vectors: failed
hint: "A product of two components may well be negative."
"""


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(np.sum(np.abs(x * y)))
