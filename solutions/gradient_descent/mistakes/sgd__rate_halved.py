"""
exercise: sgd
title: the rate is halved after every epoch
fails:
  test_sgd_follows_its_batches: failed
  test_sgd_hands_its_generator_on: failed
hint: ""
"""


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            w = w - learning_rate * grad(X[batch], y[batch], w)
        learning_rate = learning_rate / 2
    return w
