"""
exercise: matmul_by_hand
title: an IndexError where lengths do not fit
fails:
  test_matmul_by_hand_refuses_what_does_not_fit: error
hint: ""
"""


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    product = np.zeros((A.shape[0], B.shape[1]))

    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(max(A.shape[1], B.shape[0])):
                product[i, j] += A[i, k] * B[k, j]
    return product
