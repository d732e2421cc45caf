"""
exercise: sgd
title: the number of columns for the number of samples
fails:
  test_sgd_asks_for_batches_once_an_epoch: failed
  test_sgd_hands_its_generator_on: failed
hint: "n is the number of samples, the rows of X."
"""


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(X.shape[1], batch_size, rng):
            w = w - learning_rate * grad(X[batch], y[batch], w)
    return w
