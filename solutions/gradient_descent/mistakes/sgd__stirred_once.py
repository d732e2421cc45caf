"""
exercise: sgd
title: the batches are made once for all epochs
fails:
  test_sgd_asks_for_batches_once_an_epoch: failed
  test_sgd_follows_its_batches: failed
  test_sgd_hands_its_generator_on: failed
hint: "Stir before each epoch: how often do you call minibatches?"
"""


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    batches = minibatches(len(X), batch_size, rng)
    for _ in range(epochs):
        for batch in batches:
            w = w - learning_rate * grad(X[batch], y[batch], w)
    return w
