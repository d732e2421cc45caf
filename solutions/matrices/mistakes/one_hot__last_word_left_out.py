"""
exercise: one_hot
title: a column less, since the last follows from the others
fails:
  test_one_hot_of_rain_drizzle_sun: failed
  test_one_hot_with_words_that_do_not_occur: failed
  test_one_hot_of_any_labels: failed
hint: ""
"""


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    return np.eye(n_classes)[labels][:, :-1]
