"""
exercise: combine
title: a comprehension over the components
"""


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.array([sum(c[j] * B[i, j] for j in range(len(c))) for i in range(len(B))])
