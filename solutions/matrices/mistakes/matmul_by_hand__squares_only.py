"""
exercise: matmul_by_hand
title: all loops run to the number of rows
fails:
  test_matmul_by_hand_of_bills: error
  test_matmul_by_hand_is_written_out: failed
  test_matmul_by_hand_of_any_shapes: failed
hint: "The table has a row for each row of A and a column for each column of B."
"""


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner lengths differ")
    n = len(A)
    product = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            for k in range(n):
                product[i, j] += A[i, k] * B[k, j]
    return product
