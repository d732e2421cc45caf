"""
exercise: sgd
title: one epoch, whatever is asked for
fails:
  test_sgd_asks_for_batches_once_an_epoch: failed
  test_sgd_from_whole_numbers: failed
  test_sgd_follows_its_batches: failed
  test_sgd_hands_its_generator_on: failed
hint: "How many epochs are asked for?"
"""


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(1):
        for batch in minibatches(len(X), batch_size, rng):
            w = w - learning_rate * grad(X[batch], y[batch], w)
    return w
