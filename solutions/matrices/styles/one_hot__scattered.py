"""
exercise: one_hot
title: np.put_along_axis
"""


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    table = np.zeros((len(labels), n_classes))
    np.put_along_axis(table, labels[:, np.newaxis], 1.0, axis=1)
    return table
