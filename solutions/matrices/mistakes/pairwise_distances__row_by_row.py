"""
exercise: pairwise_distances
title: row i with row i only
fails:
  test_pairwise_distances_of_two_and_three_points: error
  test_pairwise_distances_of_single_rows: failed
  test_pairwise_distances_of_equal_rows: failed
  test_pairwise_distances_of_any_tables: error
  test_pairwise_distances_of_near_and_equal_rows: error
  test_pairwise_distances_leaves_X_and_Y_alone: failed
hint: ""
"""


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.sqrt(np.sum((X - Y) ** 2, axis=1))
