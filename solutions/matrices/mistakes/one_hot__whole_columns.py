"""
exercise: one_hot
title: a slice for a pair of indices, so whole columns are set
fails:
  test_one_hot_of_rain_drizzle_sun: failed
  test_one_hot_of_any_labels: failed
hint: ""
"""


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    table = np.zeros((len(labels), n_classes))
    table[:, labels] = 1.0
    return table
