"""
exercise: linear_backward
title: only the last sample has a say
fails:
  test_linear_backward_of_the_ledger: failed
  test_linear_backward_agrees_with_nudges: failed
  test_linear_backward_of_any_layer: failed
  test_linear_backward_leaves_its_inputs_alone: failed
  test_linear_backward_refuses_what_does_not_fit: failed
hint: "Does every sample have a say in your gradient?"
"""


def linear_backward(dZ, X, W):
    dZ = np.asarray(dZ, dtype=float)
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    return dZ @ W.T, np.outer(X[-1], dZ[-1]), dZ[-1]
