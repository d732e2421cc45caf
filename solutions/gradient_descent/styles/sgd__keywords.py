"""
exercise: sgd
title: keywords and a subtraction in place on a copy
"""


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(n=X.shape[0], batch_size=batch_size, rng=rng):
            w -= learning_rate * grad(X[batch], y[batch], w)
    return w
