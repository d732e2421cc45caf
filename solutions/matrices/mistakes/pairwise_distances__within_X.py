"""
exercise: pairwise_distances
title: Y is not used
fails:
  test_pairwise_distances_of_two_and_three_points: failed
  test_pairwise_distances_of_single_rows: failed
  test_pairwise_distances_of_any_tables: failed
  test_pairwise_distances_of_near_and_equal_rows: failed
  test_pairwise_distances_refuses_rows_of_other_lengths: failed
hint: "Y is not used: these are the distances within X."
"""


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.sqrt(np.sum((X[:, np.newaxis, :] - X) ** 2, axis=2))
