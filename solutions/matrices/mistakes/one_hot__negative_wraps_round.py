"""
exercise: one_hot
title: negative labels count from the end
fails:
  test_one_hot_refuses_labels_that_are_none: failed
hint: "As an index, -1 means the last place. Is it a label?"
"""


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any(labels >= n_classes):
        raise ValueError("a label that is none")
    return np.eye(n_classes)[labels]
