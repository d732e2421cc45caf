"""
exercise: linear_backward
title: a product that does not fit, reshaped
fails:
  test_linear_backward_of_the_ledger: failed
  test_linear_backward_agrees_with_nudges: failed
  test_linear_backward_of_any_layer: failed
  test_linear_backward_leaves_its_inputs_alone: failed
hint: "The right numbers in the wrong places: look at each .T and at the order of the factors."
"""


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return dZ @ W.T, (dZ.T @ X).reshape(W.shape), np.sum(dZ, axis=0)
