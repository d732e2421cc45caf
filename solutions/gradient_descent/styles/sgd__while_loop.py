"""
exercise: sgd
title: while loops
"""


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w = np.array(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    epoch = 0
    while epoch < epochs:
        waiting = list(minibatches(len(X), batch_size, rng))
        while waiting:
            batch = waiting.pop(0)
            w = w - learning_rate * grad(X[batch], y[batch], w)
        epoch += 1
    return w
