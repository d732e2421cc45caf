"""
exercise: sgd
title: every epoch begins with the same seed
fails:
  test_sgd_hands_its_generator_on: failed
hint: "Which generator do you hand on? It is the one that you are given."
"""


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    seed = int(rng.integers(10**9))
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, np.random.default_rng(seed)):
            w = w - learning_rate * grad(X[batch], y[batch], w)
    return w
