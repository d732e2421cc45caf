"""
exercise: is_minimum
title: the pivots of Gaussian elimination
"""


def is_minimum(hessian):
    hessian = np.asarray(hessian, dtype=float)
    A = hessian.copy()
    for k in range(len(A)):
        if A[k, k] <= 0:
            return False
        A[k + 1 :] -= np.outer(A[k + 1 :, k] / A[k, k], A[k])
    return True
