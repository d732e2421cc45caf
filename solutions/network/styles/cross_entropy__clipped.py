"""
exercise: cross_entropy
title: cut off on both sides
"""


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return -(Y * np.log(np.clip(P, 1e-15, 1 - 1e-15))).sum(axis=1).mean()
