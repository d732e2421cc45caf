"""
exercise: pairwise_distances
title: tables of whole numbers stay so
fails:
  test_pairwise_distances_of_any_tables: failed
hint: "NumPy's whole numbers end near 9e18: look at the dtype."
"""


def pairwise_distances(X, Y):
    X, Y = np.asarray(X), np.asarray(Y)
    return np.sqrt(np.sum((X[:, np.newaxis, :] - Y) ** 2, axis=2))
