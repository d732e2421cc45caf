"""
exercise: backward
title: the cache is an object of a class of one's own
"""


class Memory:
    def __init__(self, X, A1, A2):
        self.X, self.A1, self.A2 = X, A1, A2


def forward(params, X):
    X = np.asarray(X, dtype=float)
    A1 = 1 / (1 + np.exp(-(X @ params["W1"] + params["b1"])))
    A2 = 1 / (1 + np.exp(-(A1 @ params["W2"] + params["b2"])))
    return A2, Memory(X, A1, A2)


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    dZ2 = 2 * (cache.A2 - Y) / Y.size * cache.A2 * (1 - cache.A2)
    dZ1 = dZ2 @ params["W2"].T * cache.A1 * (1 - cache.A1)
    return {"W2": cache.A1.T @ dZ2, "b2": dZ2.sum(axis=0), "W1": cache.X.T @ dZ1, "b1": dZ1.sum(axis=0)}
