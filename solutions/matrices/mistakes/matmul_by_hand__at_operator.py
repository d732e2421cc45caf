"""
exercise: matmul_by_hand
title: the operator @, which the exercise forbids
fails:
  test_matmul_by_hand_is_written_out: failed
  test_matmul_by_hand_of_any_shapes: failed
hint: ""
"""


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    return A @ B
