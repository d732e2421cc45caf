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
        A2, cache = forward(params, X)
        losses[k] = ((A2 - Y) ** 2).mean()
        for name, slope in backward(params, cache, Y).items():
            params[name] -= learning_rate * slope
    return params, losses
