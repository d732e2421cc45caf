"""
exercise: one_hot
title: a loop over the labels
"""


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    table = np.zeros((len(labels), n_classes))
    for i, label in enumerate(labels):
        if not 0 <= label < n_classes:
            raise ValueError(f"{label} is no label")
        table[i, label] = 1.0
    return table
