"""
exercise: distance
title: a loop over zip, which does not mind unequal lengths
fails:
  test_distance_refuses_unequal_lengths: failed
hint: "`zip` stops without a word at the end of the shorter one."
"""


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(np.sqrt(sum((s - t) ** 2 for s, t in zip(x, y))))  # noqa: B905
