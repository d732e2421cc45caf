"""
exercise: one_hot
title: an IndexError for a label that is none
fails:
  test_one_hot_refuses_a_label_that_is_too_large: failed
  test_one_hot_refuses_labels_that_are_none: failed
hint: "An IndexError comes too late and says too little: raise ValueError before."
"""


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    return np.eye(n_classes)[labels]
