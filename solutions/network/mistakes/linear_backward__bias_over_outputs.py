"""
exercise: linear_backward
title: db summed along the outputs
fails:
  test_linear_backward_of_the_ledger: failed
  test_linear_backward_agrees_with_nudges: failed
  test_linear_backward_of_any_layer: failed
  test_linear_backward_leaves_its_inputs_alone: failed
hint: "A bias belongs to an output, not to a sample: along which axis do you add?"
"""


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return dZ @ W.T, X.T @ dZ, np.sum(dZ, axis=1)
