"""
exercise: one_hot
title: whole numbers for floats
fails:
  test_one_hot_of_any_labels: failed
hint: "The numbers are right; look at the type of what comes back, and at its dtype."
"""


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    return np.eye(n_classes, dtype=int)[labels]
