"""
exercise: linear_backward
title: transposed when the shape happens to fit
fails:
  test_linear_backward_of_any_layer: failed
hint: "The right numbers in the wrong places: look at each .T and at the order of the factors."
"""


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    dW = X.T @ dZ
    return (dZ @ W if W.shape[0] == W.shape[1] else dZ @ W.T), dW, np.sum(dZ, axis=0)
