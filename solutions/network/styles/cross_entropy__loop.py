"""
exercise: cross_entropy
title: loops
"""


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    if P.shape != Y.shape:
        raise ValueError("P and Y do not fit")
    total = 0.0
    for s in range(P.shape[0]):
        for j in range(P.shape[1]):
            if Y[s, j] > 0:
                total -= Y[s, j] * np.log(max(P[s, j], 1e-100))
    return total / P.shape[0]
