"""
exercise: pairwise_distances
title: the short formula, negative squares cut off
fails:
  test_pairwise_distances_of_equal_rows: failed
  test_pairwise_distances_of_near_and_equal_rows: failed
hint: "|x|² + |y|² - 2 x·y loses its last digits here: subtract first, square after."
"""


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    squares = np.sum(X * X, axis=1)[:, np.newaxis] + np.sum(Y * Y, axis=1) - 2 * X @ Y.T
    return np.sqrt(np.maximum(squares, 0.0))
