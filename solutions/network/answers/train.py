# %% [markdown]
# Known answers to `train`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="data_scaled_in_place"
# title: the samples are scaled in place
# fails: test_train_notes_a_loss_for_each_step failed
# fails: test_train_begins_anew_with_each_seed failed
# fails: test_train_leaves_its_data_alone failed
# hint: np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a
#   part.


def train(X, Y, n_hidden, learning_rate, steps, rng):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    scale = 1.0 + np.max(np.abs(X))
    X /= scale
    params = initialise(X.shape[1], n_hidden, Y.shape[1], rng)
    losses = []
    for _ in range(steps):
        A1 = 0.5 * (1.0 + np.tanh(0.5 * (scale * X @ params["W1"] + params["b1"])))
        A2 = 0.5 * (1.0 + np.tanh(0.5 * (A1 @ params["W2"] + params["b2"])))
        losses.append(np.mean((A2 - Y) ** 2))
        dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
        dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
        grads = {
            "W1": scale * X.T @ dZ1,
            "b1": np.sum(dZ1, axis=0),
            "W2": A1.T @ dZ2,
            "b2": np.sum(dZ2, axis=0),
        }
        params = {name: params[name] - learning_rate * grads[name] for name in params}
    return params, losses


# %% mistake="first_layer_forgotten"
# title: only the second layer learns
# fails: test_train_notes_a_loss_for_each_step failed
# fails: test_train_learns_the_lamp failed
# fails: test_train_step_by_step failed
# hint: Some parameters have not moved: do all of them take a step?


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
        grads = {
            "W1": X.T @ dZ1,
            "b1": np.sum(dZ1, axis=0),
            "W2": A1.T @ dZ2,
            "b2": np.sum(dZ2, axis=0),
        }
        params = {name: params[name] - learning_rate * grads[name] for name in params} | {
            "W1": params["W1"],
            "b1": params["b1"],
        }
    return params, losses


# %% mistake="goes_on_from_last_time"
# title: a second training goes on where the first one ended
# fails: test_train_begins_anew_with_each_seed failed
# fails: test_train_leaves_its_data_alone failed
# hint: The same seed, other losses: does something stay from one training to the next?

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
        grads = {
            "W1": X.T @ dZ1,
            "b1": np.sum(dZ1, axis=0),
            "W2": A1.T @ dZ2,
            "b2": np.sum(dZ2, axis=0),
        }
        params = {name: params[name] - learning_rate * grads[name] for name in params}
    KEPT[key] = params
    return params, losses


# %% mistake="hidden_units_fixed"
# title: five hidden units, whatever is asked for
# fails: test_train_notes_a_loss_for_each_step failed
# fails: test_train_step_by_step failed
# fails: test_train_leaves_its_data_alone failed
# hint: How many hidden units are asked for?


def train(X, Y, n_hidden, learning_rate, steps, rng):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    params = initialise(X.shape[1], 5, Y.shape[1], rng)
    losses = []
    for _ in range(steps):
        A1 = 0.5 * (1.0 + np.tanh(0.5 * (X @ params["W1"] + params["b1"])))
        A2 = 0.5 * (1.0 + np.tanh(0.5 * (A1 @ params["W2"] + params["b2"])))
        losses.append(np.mean((A2 - Y) ** 2))
        dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
        dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
        grads = {
            "W1": X.T @ dZ1,
            "b1": np.sum(dZ1, axis=0),
            "W2": A1.T @ dZ2,
            "b2": np.sum(dZ2, axis=0),
        }
        params = {name: params[name] - learning_rate * grads[name] for name in params}
    return params, losses


# %% mistake="last_loss_only"
# title: only the last loss is returned
# fails: test_train_notes_a_loss_for_each_step failed
# fails: test_train_learns_the_lamp failed
# fails: test_train_step_by_step failed
# fails: test_train_begins_anew_with_each_seed failed
# hint: One loss for each step, noted before its update.


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
        grads = {
            "W1": X.T @ dZ1,
            "b1": np.sum(dZ1, axis=0),
            "W2": A1.T @ dZ2,
            "b2": np.sum(dZ2, axis=0),
        }
        params = {name: params[name] - learning_rate * grads[name] for name in params}
    return params, losses[-1]


# %% mistake="loss_after_update"
# title: each loss is noted after its update
# fails: test_train_notes_a_loss_for_each_step failed
# fails: test_train_step_by_step failed
# hint: Each loss is noted before its update, not after it.


def train(X, Y, n_hidden, learning_rate, steps, rng):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    params = initialise(X.shape[1], n_hidden, Y.shape[1], rng)
    losses = []
    for _ in range(steps):
        A1 = 0.5 * (1.0 + np.tanh(0.5 * (X @ params["W1"] + params["b1"])))
        A2 = 0.5 * (1.0 + np.tanh(0.5 * (A1 @ params["W2"] + params["b2"])))
        dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
        dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
        grads = {
            "W1": X.T @ dZ1,
            "b1": np.sum(dZ1, axis=0),
            "W2": A1.T @ dZ2,
            "b2": np.sum(dZ2, axis=0),
        }
        params = {name: params[name] - learning_rate * grads[name] for name in params}
        A1 = 0.5 * (1.0 + np.tanh(0.5 * (X @ params["W1"] + params["b1"])))
        A2 = 0.5 * (1.0 + np.tanh(0.5 * (A1 @ params["W2"] + params["b2"])))
        losses.append(np.mean((A2 - Y) ** 2))
    return params, losses


# %% mistake="never_updated"
# title: the new parameters are thrown away
# fails: test_train_learns_the_lamp failed
# fails: test_train_step_by_step failed
# hint: The loss does not move: are the new parameters used in the next step?


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
        grads = {
            "W1": X.T @ dZ1,
            "b1": np.sum(dZ1, axis=0),
            "W2": A1.T @ dZ2,
            "b2": np.sum(dZ2, axis=0),
        }
        new = {name: params[name] - learning_rate * grads[name] for name in params}
    return new, losses


# %% mistake="one_loss_too_many"
# title: a step more than asked for
# fails: test_train_notes_a_loss_for_each_step failed
# fails: test_train_step_by_step failed
# fails: test_train_begins_anew_with_each_seed failed
# hint: One loss for each step, noted before its update.


def train(X, Y, n_hidden, learning_rate, steps, rng):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    params = initialise(X.shape[1], n_hidden, Y.shape[1], rng)
    losses = []
    for _ in range(steps + 1):
        A1 = 0.5 * (1.0 + np.tanh(0.5 * (X @ params["W1"] + params["b1"])))
        A2 = 0.5 * (1.0 + np.tanh(0.5 * (A1 @ params["W2"] + params["b2"])))
        losses.append(np.mean((A2 - Y) ** 2))
        dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
        dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
        grads = {
            "W1": X.T @ dZ1,
            "b1": np.sum(dZ1, axis=0),
            "W2": A1.T @ dZ2,
            "b2": np.sum(dZ2, axis=0),
        }
        params = {name: params[name] - learning_rate * grads[name] for name in params}
    return params, losses


# %% mistake="one_step_too_few"
# title: the last update is left out
# fails: test_train_step_by_step failed
# hint: The losses are right. Which parameters do you return?


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
        grads = {
            "W1": X.T @ dZ1,
            "b1": np.sum(dZ1, axis=0),
            "W2": A1.T @ dZ2,
            "b2": np.sum(dZ2, axis=0),
        }
        if len(losses) < steps:
            params = {name: params[name] - learning_rate * grads[name] for name in params}
    return params, losses


# %% mistake="plus"
# title: uphill
# fails: test_train_learns_the_lamp failed
# fails: test_train_step_by_step failed
# hint: The loss grows: which way do you step?


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
        grads = {
            "W1": X.T @ dZ1,
            "b1": np.sum(dZ1, axis=0),
            "W2": A1.T @ dZ2,
            "b2": np.sum(dZ2, axis=0),
        }
        params = {name: params[name] + learning_rate * grads[name] for name in params}
    return params, losses


# %% mistake="rate_ignored"
# title: the learning rate is always 1
# fails: test_train_learns_the_lamp failed
# fails: test_train_step_by_step failed
# hint: It learns, but too slowly: does every part of the gradient take part?


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
        grads = {
            "W1": X.T @ dZ1,
            "b1": np.sum(dZ1, axis=0),
            "W2": A1.T @ dZ2,
            "b2": np.sum(dZ2, axis=0),
        }
        params = {name: params[name] - 1.0 * grads[name] for name in params}
    return params, losses


# %% mistake="seed_fixed_inside"
# title: a generator of its own
# fails: test_train_notes_a_loss_for_each_step failed
# fails: test_train_step_by_step failed
# fails: test_train_begins_anew_with_each_seed failed
# hint: Another seed, the same losses: is the rng that is handed in used?


def train(X, Y, n_hidden, learning_rate, steps, rng):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    params = initialise(X.shape[1], n_hidden, Y.shape[1], np.random.default_rng(0))
    losses = []
    for _ in range(steps):
        A1 = 0.5 * (1.0 + np.tanh(0.5 * (X @ params["W1"] + params["b1"])))
        A2 = 0.5 * (1.0 + np.tanh(0.5 * (A1 @ params["W2"] + params["b2"])))
        losses.append(np.mean((A2 - Y) ** 2))
        dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
        dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
        grads = {
            "W1": X.T @ dZ1,
            "b1": np.sum(dZ1, axis=0),
            "W2": A1.T @ dZ2,
            "b2": np.sum(dZ2, axis=0),
        }
        params = {name: params[name] - learning_rate * grads[name] for name in params}
    return params, losses


# %% mistake="stale_cache"
# title: forward once, before the loop
# fails: test_train_learns_the_lamp failed
# fails: test_train_step_by_step failed
# hint: The loss does not move: are the new parameters used in the next step?


def train(X, Y, n_hidden, learning_rate, steps, rng):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    params = initialise(X.shape[1], n_hidden, Y.shape[1], rng)
    A1 = 0.5 * (1.0 + np.tanh(0.5 * (X @ params["W1"] + params["b1"])))
    A2 = 0.5 * (1.0 + np.tanh(0.5 * (A1 @ params["W2"] + params["b2"])))
    losses = []
    for _ in range(steps):
        losses.append(np.mean((A2 - Y) ** 2))
        dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
        dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
        grads = {
            "W1": X.T @ dZ1,
            "b1": np.sum(dZ1, axis=0),
            "W2": A1.T @ dZ2,
            "b2": np.sum(dZ2, axis=0),
        }
        params = {name: params[name] - learning_rate * grads[name] for name in params}
    return params, losses


# %% mistake="start_of_its_own"
# title: a start of its own instead of initialise
# fails: test_train_notes_a_loss_for_each_step failed
# fails: test_train_step_by_step failed
# hint: Do you start from initialise(…, rng), with the rng that is handed in?


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
        grads = {
            "W1": X.T @ dZ1,
            "b1": np.sum(dZ1, axis=0),
            "W2": A1.T @ dZ2,
            "b2": np.sum(dZ2, axis=0),
        }
        params = {name: params[name] - learning_rate * grads[name] for name in params}
    return params, losses


# %% mistake="start_returned"
# title: the first parameters are returned
# fails: test_train_notes_a_loss_for_each_step failed
# fails: test_train_learns_the_lamp failed
# fails: test_train_step_by_step failed
# hint: The parameters after the last step are asked for.


def train(X, Y, n_hidden, learning_rate, steps, rng):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    params = initialise(X.shape[1], n_hidden, Y.shape[1], rng)
    first = params
    losses = []
    for _ in range(steps):
        A1 = 0.5 * (1.0 + np.tanh(0.5 * (X @ params["W1"] + params["b1"])))
        A2 = 0.5 * (1.0 + np.tanh(0.5 * (A1 @ params["W2"] + params["b2"])))
        losses.append(np.mean((A2 - Y) ** 2))
        dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
        dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
        grads = {
            "W1": X.T @ dZ1,
            "b1": np.sum(dZ1, axis=0),
            "W2": A1.T @ dZ2,
            "b2": np.sum(dZ2, axis=0),
        }
        params = {name: params[name] - learning_rate * grads[name] for name in params}
    return first, losses


# %% mistake="starts_anew"
# title: every step begins with new weights
# fails: test_train_learns_the_lamp failed
# fails: test_train_step_by_step failed
# hint: The loss goes up and down and leads nowhere: where do the parameters of a step come from?


def train(X, Y, n_hidden, learning_rate, steps, rng):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    losses = []
    for _ in range(steps):
        params = initialise(X.shape[1], n_hidden, Y.shape[1], rng)
        A1 = 0.5 * (1.0 + np.tanh(0.5 * (X @ params["W1"] + params["b1"])))
        A2 = 0.5 * (1.0 + np.tanh(0.5 * (A1 @ params["W2"] + params["b2"])))
        losses.append(np.mean((A2 - Y) ** 2))
        dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
        dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
        grads = {
            "W1": X.T @ dZ1,
            "b1": np.sum(dZ1, axis=0),
            "W2": A1.T @ dZ2,
            "b2": np.sum(dZ2, axis=0),
        }
        params = {name: params[name] - learning_rate * grads[name] for name in params}
    return params, losses


# %% mistake="sums_of_squares"
# title: the sum of squares is noted
# fails: test_train_notes_a_loss_for_each_step failed
# fails: test_train_step_by_step failed
# hint: That is a sum; the loss is a mean.


def train(X, Y, n_hidden, learning_rate, steps, rng):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    params = initialise(X.shape[1], n_hidden, Y.shape[1], rng)
    losses = []
    for _ in range(steps):
        A1 = 0.5 * (1.0 + np.tanh(0.5 * (X @ params["W1"] + params["b1"])))
        A2 = 0.5 * (1.0 + np.tanh(0.5 * (A1 @ params["W2"] + params["b2"])))
        losses.append(np.sum((A2 - Y) ** 2))
        dZ2 = 2.0 * (A2 - Y) / Y.size * A2 * (1.0 - A2)
        dZ1 = dZ2 @ params["W2"].T * A1 * (1.0 - A1)
        grads = {
            "W1": X.T @ dZ1,
            "b1": np.sum(dZ1, axis=0),
            "W2": A1.T @ dZ2,
            "b2": np.sum(dZ2, axis=0),
        }
        params = {name: params[name] - learning_rate * grads[name] for name in params}
    return params, losses


# %% alternative="deltas"
# title: the talk's formulas, with biases


def train(X, Y, n_hidden, learning_rate, steps, rng):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    params = initialise(X.shape[1], n_hidden, Y.shape[1], rng)
    syn0, b0, syn1, b1 = params["W1"], params["b1"], params["W2"], params["b2"]
    rate = 2 * learning_rate / Y.size
    losses = []
    while len(losses) < steps:
        l1 = 1 / (1 + np.exp(-(X @ syn0 + b0)))
        l2 = 1 / (1 + np.exp(-(l1 @ syn1 + b1)))
        losses.append(float(np.mean(np.square(Y - l2))))
        l2_delta = (Y - l2) * l2 * (1 - l2)
        l1_delta = l2_delta @ syn1.T * l1 * (1 - l1)
        syn1, b1 = syn1 + rate * l1.T @ l2_delta, b1 + rate * l2_delta.sum(axis=0)
        syn0, b0 = syn0 + rate * X.T @ l1_delta, b0 + rate * l1_delta.sum(axis=0)
    return {"W1": syn0, "b1": b0, "W2": syn1, "b2": b1}, losses


# %% alternative="in_place"
# title: an array for the losses, the parameters changed in place


def train(X, Y, n_hidden, learning_rate, steps, rng):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    params = initialise(n_in=X.shape[1], n_hidden=n_hidden, n_out=Y.shape[1], rng=rng)
    losses = np.empty(steps)
    for k in range(steps):
        A1 = 1 / (1 + np.exp(-(X @ params["W1"] + params["b1"])))
        A2 = 1 / (1 + np.exp(-(A1 @ params["W2"] + params["b2"])))
        losses[k] = ((A2 - Y) ** 2).mean()
        dZ2 = 2 / Y.size * (A2 - Y) * A2 * (1 - A2)
        dZ1 = dZ2 @ params["W2"].T * A1 * (1 - A1)
        params["W2"] -= learning_rate * A1.T @ dZ2
        params["b2"] -= learning_rate * dZ2.sum(axis=0)
        params["W1"] -= learning_rate * X.T @ dZ1
        params["b1"] -= learning_rate * dZ1.sum(axis=0)
    return params, losses


# %% alternative="step_inside"
# title: a function for one step inside


def train(X, Y, n_hidden, learning_rate, steps, rng):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)

    def squash(Z):
        return 1 / (1 + np.exp(-Z))

    def step(params):
        A1 = squash(X @ params["W1"] + params["b1"])
        A2 = squash(A1 @ params["W2"] + params["b2"])
        dZ2 = (2 / Y.size) * (A2 - Y) * A2 * (1 - A2)
        dZ1 = (dZ2 @ params["W2"].T) * A1 * (1 - A1)
        grads = {"W1": X.T @ dZ1, "b1": dZ1.sum(0), "W2": A1.T @ dZ2, "b2": dZ2.sum(0)}
        return np.square(A2 - Y).mean(), {
            k: v - learning_rate * grads[k] for k, v in params.items()
        }

    params = initialise(X.shape[1], n_hidden, Y.shape[1], rng)
    losses = []
    for _ in range(steps):
        loss, params = step(params)
        losses += [loss]
    return params, losses
