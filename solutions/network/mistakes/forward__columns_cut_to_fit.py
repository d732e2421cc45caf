"""
exercise: forward
title: what does not fit is cut off
fails:
  test_forward_refuses_what_does_not_fit: failed
hint: ""
"""


def forward(params, X):
    X = np.asarray(X, dtype=float)
    Z1 = X[:, : len(params["W1"])] @ params["W1"] + params["b1"]
    A1 = 0.5 * (1.0 + np.tanh(0.5 * Z1))
    Z2 = A1 @ params["W2"] + params["b2"]
    A2 = 0.5 * (1.0 + np.tanh(0.5 * Z2))
    return A2, {"X": X, "A1": A1, "A2": A2}
