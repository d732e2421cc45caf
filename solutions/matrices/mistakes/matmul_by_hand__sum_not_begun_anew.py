"""
exercise: matmul_by_hand
title: the sum goes on from place to place
fails:
  test_matmul_by_hand_of_squares: failed
  test_matmul_by_hand_of_bills: failed
  test_matmul_by_hand_of_any_shapes: failed
hint: "Is the sum begun anew for each place?"
"""


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner lengths differ")
    product = np.zeros((A.shape[0], B.shape[1]))

    total = 0.0
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                total += A[i, k] * B[k, j]
            product[i, j] = total
    return product
