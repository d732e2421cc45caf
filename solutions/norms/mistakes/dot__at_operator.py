"""
exercise: dot
title: the operator @, which the exercise forbids
fails:
  test_dot_is_written_out: failed
  test_dot_of_any_two_vectors: failed
hint: ""
"""


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(x @ y)
