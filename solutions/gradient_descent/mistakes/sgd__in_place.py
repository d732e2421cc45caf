"""
exercise: sgd
title: w0 is changed in place
fails:
  test_sgd_leaves_its_arguments_alone: failed
hint: "np.asarray makes no copy of an array: look for a change in place."
"""


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            w -= learning_rate * grad(X[batch], y[batch], w)
    return w
