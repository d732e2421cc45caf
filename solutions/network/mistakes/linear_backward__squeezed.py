"""
exercise: linear_backward
title: axes of length 1 are taken out
fails:
  test_linear_backward_of_one_sample_and_one_output: failed
hint: ""
"""


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return dZ @ W.T, np.squeeze(X.T @ dZ), np.sum(dZ, axis=0)
