"""
exercise: linear_forward
title: what does not fit is cut off
fails:
  test_linear_forward_refuses_what_does_not_fit: failed
hint: ""
"""


def linear_forward(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    n = min(X.shape[1], W.shape[0])
    return X[:, :n] @ W[:n] + b
