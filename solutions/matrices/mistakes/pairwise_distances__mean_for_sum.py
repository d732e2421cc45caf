"""
exercise: pairwise_distances
title: mean for sum
fails:
  test_pairwise_distances_of_two_and_three_points: failed
  test_pairwise_distances_of_single_rows: failed
  test_pairwise_distances_of_any_tables: failed
  test_pairwise_distances_of_near_and_equal_rows: failed
hint: "This looks like a mean. Do two more coordinates bring points nearer?"
"""


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.sqrt(np.mean((X[:, np.newaxis, :] - Y) ** 2, axis=2))
