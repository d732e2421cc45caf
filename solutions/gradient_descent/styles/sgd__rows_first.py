"""
exercise: sgd
title: the batch is cut out first
"""


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            rows, truth = X[batch, :], y[batch]
            slopes = np.asarray(grad(rows, truth, w))
            w = np.subtract(w, learning_rate * slopes)
    return w
