"""
exercise: one_hot
title: as many columns as labels occur
fails:
  test_one_hot_with_words_that_do_not_occur: failed
  test_one_hot_of_any_labels: failed
hint: "How many columns? Not as many as happen to occur: n_classes."
"""


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    return np.eye(np.max(labels) + 1)[labels]
