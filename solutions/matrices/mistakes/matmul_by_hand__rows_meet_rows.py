"""
exercise: matmul_by_hand
title: rows meet rows
fails:
  test_matmul_by_hand_of_squares: failed
  test_matmul_by_hand_of_bills: failed
  test_matmul_by_hand_is_written_out: failed
  test_matmul_by_hand_of_any_shapes: error
hint: "Rows meet rows in yours; on the right, take the columns."
"""


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner lengths differ")
    return np.array([[np.sum(row * other) for other in B] for row in A])
