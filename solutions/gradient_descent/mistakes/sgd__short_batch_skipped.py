"""
exercise: sgd
title: the short batch is skipped
fails:
  test_sgd_follows_its_batches: failed
hint: "The short batch counts as well."
"""


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            if len(batch) == batch_size:
                w = w - learning_rate * grad(X[batch], y[batch], w)
    return w
