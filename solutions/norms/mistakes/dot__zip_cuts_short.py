"""
exercise: dot
title: a loop over zip, which does not mind unequal lengths
fails:
  test_dot_refuses_unequal_lengths: failed
hint: "`zip` stops without a word at the end of the shorter one."
"""


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    total = 0.0
    for s, t in zip(x, y):  # noqa: B905
        total += s * t
    return total
