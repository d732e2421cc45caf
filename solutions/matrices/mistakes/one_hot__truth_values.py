"""
exercise: one_hot
title: True and False for 1.0 and 0.0
fails:
  test_one_hot_of_any_labels: failed
hint: "The numbers are right; look at the type of what comes back, and at its dtype."
"""


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    return labels[:, np.newaxis] == np.arange(n_classes)
