"""
exercise: linear_backward
title: all signs are turned
fails:
  test_linear_backward_of_the_ledger: failed
  test_linear_backward_of_one_sample_and_one_output: failed
  test_linear_backward_agrees_with_nudges: failed
  test_linear_backward_of_any_layer: failed
  test_linear_backward_leaves_its_inputs_alone: failed
hint: "Look at the signs: does the loss rise or fall in the direction that your gradient points to?"
"""


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return -dZ @ W.T, -X.T @ dZ, -np.sum(dZ, axis=0)
