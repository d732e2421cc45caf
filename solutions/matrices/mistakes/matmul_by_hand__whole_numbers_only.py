"""
exercise: matmul_by_hand
title: the product is kept in whole numbers
fails:
  test_matmul_by_hand_of_bills: failed
  test_matmul_by_hand_of_any_shapes: failed
hint: "Is there room for 0.5 in your table? Look at its dtype."
"""


def matmul_by_hand(A, B):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner lengths differ")

    product = np.zeros((A.shape[0], B.shape[1]), dtype=int)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            product[i, j] = np.sum(A[i] * B[:, j])
    return product.astype(float)
