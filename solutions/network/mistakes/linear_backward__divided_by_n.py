"""
exercise: linear_backward
title: dW and db divided by the number of samples
fails:
  test_linear_backward_of_the_ledger: failed
  test_linear_backward_agrees_with_nudges: failed
  test_linear_backward_of_any_layer: failed
  test_linear_backward_leaves_its_inputs_alone: failed
hint: "Nothing is divided by n here: the mean is the loss's business."
"""


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return dZ @ W.T, X.T @ dZ / len(X), np.mean(dZ, axis=0)
