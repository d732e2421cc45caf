"""
exercise: sgd
title: shuffles by itself
fails:
  test_sgd_asks_for_batches_once_an_epoch: failed
  test_sgd_follows_its_batches: failed
  test_sgd_hands_its_generator_on: failed
hint: "You shuffle by yourself. Let minibatches do it: call it in each epoch."
"""


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            w = w - learning_rate * grad(X[batch], y[batch], w)
    return w
