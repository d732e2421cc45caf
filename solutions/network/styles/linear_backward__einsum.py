"""
exercise: linear_backward
title: index by index
"""


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return np.einsum("sj,ij->si", dZ, W), np.einsum("si,sj->ij", X, dZ), np.einsum("sj->j", dZ)
