"""
exercise: train
title: a start of its own instead of initialise
fails:
  test_train_notes_a_loss_for_each_step: failed
  test_train_step_by_step: failed
hint: "Do you start from initialise(…, rng), with the rng that is handed in?"
"""


def train(X, Y, n_hidden, learning_rate, steps, rng):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    params = {
        "W1": rng.normal(0.0, 0.5, (X.shape[1], n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": rng.normal(0.0, 0.5, (n_hidden, Y.shape[1])),
        "b2": np.zeros(Y.shape[1]),
    }
    losses = []
    for _ in range(steps):
        A1 = 0.5 * (1.0 + np.tanh(0.5 * (X @ params["W1"] + params["b1"])))
        A2 = 0.5 * (1.0 + np.tanh(0.5 * (A1 @ params["W2"] + params["b2"])))
        losses.append(np.mean((A2 - Y) ** 2))
        dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
        dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
        grads = {"W1": X.T @ dZ1, "b1": np.sum(dZ1, axis=0), "W2": A1.T @ dZ2, "b2": np.sum(dZ2, axis=0)}
        params = {name: params[name] - learning_rate * grads[name] for name in params}
    return params, losses
