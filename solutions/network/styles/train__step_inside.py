"""
exercise: train
title: a function for one step inside
"""


def train(X, Y, n_hidden, learning_rate, steps, rng):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)

    def squash(Z):
        return 1 / (1 + np.exp(-Z))

    def step(params):
        A1 = squash(X @ params["W1"] + params["b1"])
        A2 = squash(A1 @ params["W2"] + params["b2"])
        dZ2 = (2 / Y.size) * (A2 - Y) * A2 * (1 - A2)
        dZ1 = (dZ2 @ params["W2"].T) * A1 * (1 - A1)
        grads = {"W1": X.T @ dZ1, "b1": dZ1.sum(0), "W2": A1.T @ dZ2, "b2": dZ2.sum(0)}
        return np.square(A2 - Y).mean(), {k: v - learning_rate * grads[k] for k, v in params.items()}

    params = initialise(X.shape[1], n_hidden, Y.shape[1], rng)
    losses = []
    for _ in range(steps):
        loss, params = step(params)
        losses += [loss]
    return params, losses
