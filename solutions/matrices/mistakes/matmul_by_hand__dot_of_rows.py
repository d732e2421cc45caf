"""
exercise: matmul_by_hand
title: np.dot for each place, which the exercise forbids
fails:
  test_matmul_by_hand_is_written_out: failed
  test_matmul_by_hand_of_any_shapes: failed
hint: ""
"""


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner lengths differ")
    return np.array([[np.dot(row, column) for column in B.T] for row in A])
