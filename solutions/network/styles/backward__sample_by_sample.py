"""
exercise: backward
title: added up sample by sample
"""


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, A1, A2 = cache["X"], cache["A1"], cache["A2"]
    grads = {name: np.zeros(params[name].shape) for name in ("W1", "b1", "W2", "b2")}
    for x, hidden, out, y in zip(X, A1, A2, Y, strict=True):
        delta2 = 2 * (out - y) / Y.size * out * (1 - out)
        delta1 = params["W2"] @ delta2 * hidden * (1 - hidden)
        grads["W2"] += np.outer(hidden, delta2)
        grads["b2"] += delta2
        grads["W1"] += np.outer(x, delta1)
        grads["b1"] += delta1
    return grads
