"""
exercise: one_hot
title: the labels are sorted in place
fails:
  test_one_hot_leaves_its_labels_alone: failed
hint: "np.asarray makes no copy of an array: is something written into labels?"
"""


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    table = np.eye(n_classes)[labels]
    labels.sort()
    labels[:] = labels[::-1] - 1
    return table
