"""
exercise: train
title: an array for the losses, the parameters changed in place
"""


def train(X, Y, n_hidden, learning_rate, steps, rng):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    params = initialise(n_in=X.shape[1], n_hidden=n_hidden, n_out=Y.shape[1], rng=rng)
    losses = np.empty(steps)
    for k in range(steps):
        A1 = 1 / (1 + np.exp(-(X @ params["W1"] + params["b1"])))
        A2 = 1 / (1 + np.exp(-(A1 @ params["W2"] + params["b2"])))
        losses[k] = ((A2 - Y) ** 2).mean()
        dZ2 = 2 / Y.size * (A2 - Y) * A2 * (1 - A2)
        dZ1 = dZ2 @ params["W2"].T * A1 * (1 - A1)
        params["W2"] -= learning_rate * A1.T @ dZ2
        params["b2"] -= learning_rate * dZ2.sum(axis=0)
        params["W1"] -= learning_rate * X.T @ dZ1
        params["b1"] -= learning_rate * dZ1.sum(axis=0)
    return params, losses
