"""
exercise: linear_backward
title: db is dZ itself
fails:
  test_linear_backward_of_the_ledger: failed
  test_linear_backward_of_one_sample_and_one_output: failed
  test_linear_backward_agrees_with_nudges: failed
  test_linear_backward_of_any_layer: failed
  test_linear_backward_leaves_its_inputs_alone: failed
hint: "A gradient has the shape of what it belongs to."
"""


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return dZ @ W.T, X.T @ dZ, dZ
