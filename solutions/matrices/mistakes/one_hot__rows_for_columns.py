"""
exercise: one_hot
title: a column for each label
fails:
  test_one_hot_of_rain_drizzle_sun: failed
  test_one_hot_with_words_that_do_not_occur: failed
  test_one_hot_of_any_labels: failed
hint: "A row for each label, a column for each word."
"""


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    return np.eye(n_classes)[:, labels]
