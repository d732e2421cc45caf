"""
exercise: one_hot
title: a row of zeros for a label that is none
fails:
  test_one_hot_refuses_a_label_that_is_too_large: failed
  test_one_hot_refuses_labels_that_are_none: failed
hint: "As an index, -1 means the last place. Is it a label?"
"""


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    return (labels[:, np.newaxis] == np.arange(n_classes)).astype(float)
