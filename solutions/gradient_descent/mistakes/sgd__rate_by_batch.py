"""
exercise: sgd
title: the rate is divided by the size of the batch
fails:
  test_sgd_in_one_epoch: failed
  test_sgd_from_whole_numbers: failed
  test_sgd_follows_its_batches: failed
  test_sgd_hands_its_generator_on: failed
  test_sgd_leaves_its_arguments_alone: failed
hint: "`grad` is a mean already: there is nothing more to divide by."
"""


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            w = w - learning_rate / len(batch) * grad(X[batch], y[batch], w)
    return w
