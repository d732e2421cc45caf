"""
exercise: matmul_by_hand
title: loops over zip, which does not mind unequal lengths
fails:
  test_matmul_by_hand_refuses_what_does_not_fit: failed
hint: "`zip` stops without a word at the end of the shorter one."
"""


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.array([[sum(a * b for a, b in zip(row, column)) for column in B.T] for row in A])  # noqa: B905
