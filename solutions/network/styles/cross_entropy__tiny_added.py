"""
exercise: cross_entropy
title: a tiny number added
"""


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return -np.sum(Y * np.log(P + 1e-12)) / P.shape[0]
