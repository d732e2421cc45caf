"""
exercise: pairwise_distances
title: sizes added without squares
fails:
  test_pairwise_distances_of_two_and_three_points: failed
  test_pairwise_distances_of_single_rows: failed
  test_pairwise_distances_of_any_tables: failed
  test_pairwise_distances_of_near_and_equal_rows: failed
hint: "That is how far one walks along the axes, not straight."
"""


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.sum(np.abs(X[:, np.newaxis, :] - Y), axis=2)
