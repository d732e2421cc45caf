"""
exercise: train
title: the last update is left out
fails:
  test_train_step_by_step: failed
hint: "The losses are right. Which parameters do you return?"
"""


def train(X, Y, n_hidden, learning_rate, steps, rng):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    params = initialise(X.shape[1], n_hidden, Y.shape[1], rng)
    losses = []
    for _ in range(steps):
        A1 = 0.5 * (1.0 + np.tanh(0.5 * (X @ params["W1"] + params["b1"])))
        A2 = 0.5 * (1.0 + np.tanh(0.5 * (A1 @ params["W2"] + params["b2"])))
        losses.append(np.mean((A2 - Y) ** 2))
        dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
        dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
        grads = {"W1": X.T @ dZ1, "b1": np.sum(dZ1, axis=0), "W2": A1.T @ dZ2, "b2": np.sum(dZ2, axis=0)}
        if len(losses) < steps:
            params = {name: params[name] - learning_rate * grads[name] for name in params}
    return params, losses
