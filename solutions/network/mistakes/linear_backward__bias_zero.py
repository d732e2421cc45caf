"""
exercise: linear_backward
title: the bias is held to be constant
fails:
  test_linear_backward_of_the_ledger: failed
  test_linear_backward_of_one_sample_and_one_output: failed
  test_linear_backward_agrees_with_nudges: failed
  test_linear_backward_of_any_layer: failed
  test_linear_backward_leaves_its_inputs_alone: failed
hint: "A part of your gradient is zero, though the loss changes there."
"""


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return dZ @ W.T, X.T @ dZ, np.zeros(W.shape[1])
