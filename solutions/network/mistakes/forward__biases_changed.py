"""
exercise: forward
title: the bias is changed in place
fails:
  test_forward_leaves_its_inputs_alone: failed
  test_backward_leaves_its_inputs_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a part."
"""


def forward(params, X):
    X = np.asarray(X, dtype=float)
    params["b1"] += 0.0 * params["b1"] + 1e-12
    Z1 = X @ params["W1"] + params["b1"]
    A1 = 0.5 * (1.0 + np.tanh(0.5 * Z1))
    Z2 = A1 @ params["W2"] + params["b2"]
    A2 = 0.5 * (1.0 + np.tanh(0.5 * Z2))
    return A2, {"X": X, "A1": A1, "A2": A2}
