"""
exercise: matmul_by_hand
title: number by number
fails:
  test_matmul_by_hand_of_squares: failed
  test_matmul_by_hand_of_bills: error
  test_matmul_by_hand_is_written_out: failed
  test_matmul_by_hand_of_any_shapes: error
  test_matmul_by_hand_refuses_what_does_not_fit: failed
hint: "That multiplies number by number. A row meets a column here."
"""


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    return A * B
