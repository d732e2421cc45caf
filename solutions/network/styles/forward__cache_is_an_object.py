"""
exercise: forward
title: the cache is an object of a class of one's own
"""


class Memory:
    def __init__(self, X, A1, A2):
        self.X, self.A1, self.A2 = X, A1, A2

    def __getitem__(self, name):
        return getattr(self, name)


def forward(params, X):
    X = np.asarray(X, dtype=float)
    A1 = 1 / (1 + np.exp(-(X @ params["W1"] + params["b1"])))
    A2 = 1 / (1 + np.exp(-(A1 @ params["W2"] + params["b2"])))
    return A2, Memory(X, A1, A2)
