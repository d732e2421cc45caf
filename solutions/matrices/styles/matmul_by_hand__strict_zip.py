"""
exercise: matmul_by_hand
title: comprehensions and a strict zip
"""


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.array([[sum(a * b for a, b in zip(row, column, strict=True)) for column in B.T] for row in A])
