"""
exercise: pairwise_distances
title: both tables are centred in place
fails:
  test_pairwise_distances_leaves_X_and_Y_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=`."
"""


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    centre = np.mean(Y, axis=0)
    X -= centre
    Y -= centre
    return np.sqrt(np.sum((X[:, np.newaxis, :] - Y) ** 2, axis=2))
