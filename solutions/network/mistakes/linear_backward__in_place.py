"""
exercise: linear_backward
title: the products are written into X and W
fails:
  test_linear_backward_leaves_its_inputs_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a part."
"""


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    dW = X.T @ dZ
    X[:] = dZ @ W.T
    return X, dW, np.sum(dZ, axis=0)
