"""
exercise: pairwise_distances
title: rows and columns exchanged
fails:
  test_pairwise_distances_of_two_and_three_points: failed
  test_pairwise_distances_of_any_tables: failed
  test_pairwise_distances_of_near_and_equal_rows: failed
hint: "A row for each row of X, a column for each row of Y."
"""


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.sqrt(np.sum((Y[:, np.newaxis, :] - X) ** 2, axis=2))
