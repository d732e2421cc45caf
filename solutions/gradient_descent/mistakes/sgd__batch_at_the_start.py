"""
exercise: sgd
title: the w of the epoch's start
fails:
  test_sgd_in_one_epoch: failed
  test_sgd_follows_its_batches: failed
  test_sgd_leaves_its_arguments_alone: failed
hint: "Each batch has its own step, at the w that the last one left."
"""


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        start = w
        for batch in minibatches(len(X), batch_size, rng):
            w = w - learning_rate * grad(X[batch], y[batch], start)
    return w
