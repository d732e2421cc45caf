"""
exercise: is_orthogonal
title: x·y compared with 0 exactly
fails:
  test_is_orthogonal_in_spite_of_round_off: failed
  test_is_orthogonal_whatever_the_lengths: failed
  test_is_orthogonal_minds_its_tolerance: failed
hint: "Print 0.1 * 3 - 0.3: does x·y often come out as exactly 0?"
"""


def is_orthogonal(x, y, tol=1e-9):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return bool(np.sum(x * y) == 0)
