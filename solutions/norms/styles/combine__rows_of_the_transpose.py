"""
exercise: combine
title: a product with the transpose
"""


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.dot(c, B.T)
