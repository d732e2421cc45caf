"""
exercise: pairwise_distances
title: only the first two columns
fails:
  test_pairwise_distances_of_single_rows: failed
  test_pairwise_distances_of_any_tables: failed
  test_pairwise_distances_of_near_and_equal_rows: failed
  test_pairwise_distances_refuses_rows_of_other_lengths: failed
hint: "A row may have more than two numbers."
"""


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    X, Y = X[:, :2], Y[:, :2]
    return np.sqrt(np.sum((X[:, np.newaxis, :] - Y) ** 2, axis=2))
