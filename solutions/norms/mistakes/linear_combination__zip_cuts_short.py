"""
exercise: linear_combination
title: a loop over zip, which does not mind unequal lengths
fails:
  test_linear_combination_refuses_unequal_lengths: failed
hint: "`zip` stops without a word at the end of the shorter one."
"""


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return np.array([a * s + b * t for s, t in zip(x, y)])  # noqa: B905
