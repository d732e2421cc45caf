"""
exercise: matmul_by_hand
title: the second times the first
fails:
  test_matmul_by_hand_of_squares: failed
  test_matmul_by_hand_of_bills: failed
  test_matmul_by_hand_is_written_out: failed
  test_matmul_by_hand_of_any_shapes: failed
hint: "That is the second matrix times the first."
"""


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner lengths differ")
    if A.shape[0] != B.shape[1]:
        return np.zeros((B.shape[0], A.shape[1]))
    return np.array([[np.sum(row * column) for column in A.T] for row in B])
