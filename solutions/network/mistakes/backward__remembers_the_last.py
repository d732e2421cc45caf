"""
exercise: backward
title: the first X that ever came in is used for ever
fails:
  test_backward_of_any_network: failed
hint: "Compare a few entries with nudges, by check_gradient."
"""

SEEN = {}


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
    return {
        "W1": SEEN.setdefault(X.shape, X.copy()).T @ dZ1,
        "b1": np.sum(dZ1, axis=0),
        "W2": A1.T @ dZ2,
        "b2": np.sum(dZ2, axis=0),
    }
