"""
exercise: train
title: a second training goes on where the first one ended
fails:
  test_train_begins_anew_with_each_seed: failed
  test_train_leaves_its_data_alone: failed
hint: "The same seed, other losses: does something stay from one training to the next?"
"""

KEPT = {}


def train(X, Y, n_hidden, learning_rate, steps, rng):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    key = (X.shape[1], n_hidden, Y.shape[1])
    params = KEPT.get(key) or initialise(*key, rng)
    losses = []
    for _ in range(steps):
        A1 = 0.5 * (1.0 + np.tanh(0.5 * (X @ params["W1"] + params["b1"])))
        A2 = 0.5 * (1.0 + np.tanh(0.5 * (A1 @ params["W2"] + params["b2"])))
        losses.append(np.mean((A2 - Y) ** 2))
        dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
        dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
        grads = {"W1": X.T @ dZ1, "b1": np.sum(dZ1, axis=0), "W2": A1.T @ dZ2, "b2": np.sum(dZ2, axis=0)}
        params = {name: params[name] - learning_rate * grads[name] for name in params}
    KEPT[key] = params
    return params, losses
