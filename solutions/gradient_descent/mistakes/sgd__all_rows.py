"""
exercise: sgd
title: the gradient on all rows
fails:
  test_sgd_in_one_epoch: failed
  test_sgd_follows_its_batches: failed
  test_sgd_leaves_its_arguments_alone: failed
hint: "Each step belongs to its batch alone: which rows do you hand to `grad`?"
"""


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for _ in minibatches(len(X), batch_size, rng):
            w = w - learning_rate * grad(X, y, w)
    return w
