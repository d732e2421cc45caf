"""
exercise: pairwise_distances
title: the difference of the lengths
fails:
  test_pairwise_distances_of_two_and_three_points: failed
  test_pairwise_distances_of_any_tables: failed
  test_pairwise_distances_of_near_and_equal_rows: failed
hint: "Two arrows of equal length may point to different places."
"""


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    if X.shape[1] != Y.shape[1]:
        raise ValueError("rows of different lengths")
    return np.abs(np.linalg.norm(X, axis=1)[:, np.newaxis] - np.linalg.norm(Y, axis=1))
