"""
exercise: forward
title: axes of length 1 are taken out
fails:
  test_forward_of_one_unit: failed
  test_forward_has_a_row_for_each_sample: failed
  test_forward_of_any_network: failed
hint: "A row for each sample, a column for each output."
"""


def forward(params, X):
    X = np.asarray(X, dtype=float)
    Z1 = X @ params["W1"] + params["b1"]
    A1 = 0.5 * (1.0 + np.tanh(0.5 * Z1))
    Z2 = A1 @ params["W2"] + params["b2"]
    A2 = 0.5 * (1.0 + np.tanh(0.5 * Z2))
    return np.squeeze(A2), {"X": X, "A1": A1, "A2": A2}
