"""
exercise: matmul_by_hand
title: one sum over a table with three axes
"""


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.sum(A[:, :, np.newaxis] * B[np.newaxis, :, :], axis=1)
