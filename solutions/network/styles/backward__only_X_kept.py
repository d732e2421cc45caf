"""
exercise: backward
title: the cache is X, and the rest is computed again
"""


def forward(params, X):
    X = np.asarray(X, dtype=float)
    A1 = 1 / (1 + np.exp(-(X @ params["W1"] + params["b1"])))
    return 1 / (1 + np.exp(-(A1 @ params["W2"] + params["b2"]))), X


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    A1 = 1 / (1 + np.exp(-(cache @ params["W1"] + params["b1"])))
    A2 = 1 / (1 + np.exp(-(A1 @ params["W2"] + params["b2"])))
    dZ2 = 2 * (A2 - Y) / Y.size * A2 * (1 - A2)
    dZ1 = dZ2 @ params["W2"].T * A1 * (1 - A1)
    return {"W1": cache.T @ dZ1, "b1": dZ1.sum(axis=0), "W2": A1.T @ dZ2, "b2": dZ2.sum(axis=0)}
