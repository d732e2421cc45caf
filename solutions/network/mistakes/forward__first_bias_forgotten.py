"""
exercise: forward
title: the hidden layer has no bias
fails:
  test_forward_of_one_unit: failed
  test_forward_has_a_row_for_each_sample: failed
  test_forward_of_any_network: failed
  test_forward_leaves_its_inputs_alone: failed
  test_backward_of_one_unit: failed
  test_backward_agrees_with_nudges: failed
  test_backward_of_any_network: failed
  test_backward_uses_the_cache_it_is_given: failed
  test_backward_leaves_its_inputs_alone: failed
hint: "Are the biases in it, both of them?"
"""


def forward(params, X):
    X = np.asarray(X, dtype=float)
    Z1 = X @ params["W1"]
    A1 = 0.5 * (1.0 + np.tanh(0.5 * Z1))
    Z2 = A1 @ params["W2"] + params["b2"]
    A2 = 0.5 * (1.0 + np.tanh(0.5 * Z2))
    return A2, {"X": X, "A1": A1, "A2": A2}
