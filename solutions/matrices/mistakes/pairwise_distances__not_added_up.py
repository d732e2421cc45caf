"""
exercise: pairwise_distances
title: the squares of a row are not added up
fails:
  test_pairwise_distances_of_two_and_three_points: failed
  test_pairwise_distances_of_single_rows: failed
  test_pairwise_distances_of_equal_rows: failed
  test_pairwise_distances_of_any_tables: failed
  test_pairwise_distances_of_near_and_equal_rows: failed
  test_pairwise_distances_leaves_X_and_Y_alone: failed
hint: "The squares of a row are added up along the last axis."
"""


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.sqrt((X[:, np.newaxis, :] - Y) ** 2)
