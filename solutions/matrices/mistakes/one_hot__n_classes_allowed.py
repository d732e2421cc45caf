"""
exercise: one_hot
title: "> for >=: n_classes is taken for a label"
fails:
  test_one_hot_refuses_a_label_that_is_too_large: failed
  test_one_hot_refuses_labels_that_are_none: failed
hint: "n_classes itself is no label: they end one before."
"""


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels > n_classes)):
        raise ValueError("a label that is none")
    return (labels[:, np.newaxis] == np.arange(n_classes)).astype(float)
