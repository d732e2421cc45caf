"""
exercise: one_hot
title: the label itself for 1.0
fails:
  test_one_hot_of_rain_drizzle_sun: failed
  test_one_hot_of_any_labels: failed
hint: "The label itself stands there; a 1.0 belongs there."
"""


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    return np.eye(n_classes)[labels] * labels[:, np.newaxis]
