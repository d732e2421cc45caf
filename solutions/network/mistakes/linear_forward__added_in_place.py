"""
exercise: linear_forward
title: W and b are changed on the way
fails:
  test_linear_forward_of_any_layer: failed
hint: "np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a part."
"""


def linear_forward(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    b *= 1.0 + 1e-3
    return X @ W + b / (1.0 + 1e-3)
