"""
exercise: pairwise_distances
title: loops over zip, which does not mind unequal rows
fails:
  test_pairwise_distances_refuses_rows_of_other_lengths: failed
hint: "`zip` stops without a word at the end of the shorter one."
"""


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.array([[sum((a - b) ** 2 for a, b in zip(x, y)) ** 0.5 for y in Y] for x in X])  # noqa: B905
