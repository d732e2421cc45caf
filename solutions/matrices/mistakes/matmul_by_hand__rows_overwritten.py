"""
exercise: matmul_by_hand
title: the rows of A are used as scratch
fails:
  test_matmul_by_hand_leaves_A_and_B_alone: failed
hint: "np.asarray makes no copy of an array: look for `*=` or for writing into A or B."
"""


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner lengths differ")
    product = np.zeros((A.shape[0], B.shape[1]))

    for k in range(A.shape[1]):
        for i in range(A.shape[0]):
            product[i] += A[i, k] * B[k]
            A[i, k] = 0.0
    return product
