"""
exercise: one_hot
title: 0.0 in its place and 1.0 elsewhere
fails:
  test_one_hot_of_rain_drizzle_sun: failed
  test_one_hot_of_any_labels: failed
hint: "Ones and zeros have changed places."
"""


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    return (labels[:, np.newaxis] != np.arange(n_classes)).astype(float)
