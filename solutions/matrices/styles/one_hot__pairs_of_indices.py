"""
exercise: one_hot
title: zeros, and ones at pairs of indices
"""


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if labels.min() < 0 or labels.max() > n_classes - 1:
        raise ValueError(labels)
    table = np.zeros((labels.size, n_classes))
    table[np.arange(labels.size), labels] = 1
    return table
