"""
exercise: combine
title: np.einsum
"""


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.einsum("ij,j->i", B, c)
