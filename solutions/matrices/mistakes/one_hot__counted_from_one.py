"""
exercise: one_hot
title: labels counted from 1
fails:
  test_one_hot_of_rain_drizzle_sun: failed
  test_one_hot_of_any_labels: failed
hint: "Labels count from 0: the label 0 belongs to column 0."
"""


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    return np.eye(n_classes)[labels - 1]
