"""
exercise: cross_entropy
title: the true one of each row is picked
"""


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    true_ones = P[np.arange(len(P)), Y.argmax(axis=1)]
    return float(np.mean(-np.log(np.maximum(true_ones, np.finfo(float).tiny))))
