"""
exercise: sgd
title: n and batch_size exchanged
fails:
  test_sgd_asks_for_batches_once_an_epoch: failed
hint: "Which number is n, and which is batch_size?"
"""


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(batch_size, len(X), rng):
            w = w - learning_rate * grad(X[batch], y[batch], w)
    return w
