"""
exercise: linear_forward
title: only the first two inputs are used
fails:
  test_linear_forward_of_any_layer: failed
  test_linear_forward_refuses_what_does_not_fit: failed
hint: ""
"""


def linear_forward(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    Z = np.outer(X[:, 0], W[0])
    if X.shape[1] > 1:
        Z = Z + np.outer(X[:, 1], W[1])
    return Z + b
