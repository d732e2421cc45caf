"""
exercise: sgd
title: all batches in one list first
"""


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w = np.array(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    batches = [batch for _ in range(epochs) for batch in minibatches(len(y), batch_size, rng)]
    for batch in batches:
        w = w - learning_rate * grad(X[batch], y[batch], w)
    return w
