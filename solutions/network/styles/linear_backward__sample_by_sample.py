"""
exercise: linear_backward
title: a loop over the samples
"""


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    dX, dW, db = np.zeros(X.shape), np.zeros(W.shape), np.zeros(W.shape[1])
    for row, slopes, out in zip(X, dZ, dX, strict=True):
        out += W @ slopes
        dW += np.outer(row, slopes)
        db += slopes
    return dX, dW, db
