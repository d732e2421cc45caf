# %% [markdown]
# Known answers to `sgd`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="all_rows"
# title: the gradient on all rows
# fails: test_sgd_in_one_epoch failed
# fails: test_sgd_follows_its_batches failed
# fails: test_sgd_leaves_its_arguments_alone failed
# hint: Each step belongs to its batch alone: which rows do you hand to `grad`?


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for _ in minibatches(len(X), batch_size, rng):
            w = w - learning_rate * grad(X, y, w)
    return w


# %% mistake="always_at_w0"
# title: the gradient always at w0
# fails: test_sgd_in_one_epoch failed
# fails: test_sgd_follows_its_batches failed
# fails: test_sgd_hands_its_generator_on failed
# fails: test_sgd_leaves_its_arguments_alone failed
# hint: Each batch has its own step, at the w that the last one left.


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            w = w - learning_rate * grad(X[batch], y[batch], w0)
    return w


# %% mistake="batch_at_the_start"
# title: the w of the epoch's start
# fails: test_sgd_in_one_epoch failed
# fails: test_sgd_follows_its_batches failed
# fails: test_sgd_leaves_its_arguments_alone failed
# hint: Each batch has its own step, at the w that the last one left.


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


# %% mistake="columns_for_samples"
# title: the number of columns for the number of samples
# fails: test_sgd_asks_for_batches_once_an_epoch failed
# fails: test_sgd_hands_its_generator_on failed
# hint: n is the number of samples, the rows of X.


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(X.shape[1], batch_size, rng):
            w = w - learning_rate * grad(X[batch], y[batch], w)
    return w


# %% mistake="first_batch_only"
# title: a step with the first batch only
# fails: test_sgd_in_one_epoch failed
# fails: test_sgd_follows_its_batches failed
# fails: test_sgd_leaves_its_arguments_alone failed
# hint: The second batch counts as well: go through all of them.


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            w = w - learning_rate * grad(X[batch], y[batch], w)
            break
    return w


# %% mistake="in_place"
# title: w0 is changed in place
# fails: test_sgd_leaves_its_arguments_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            w -= learning_rate * grad(X[batch], y[batch], w)
    return w


# %% mistake="last_batch_only"
# title: a step with the last batch only
# fails: test_sgd_in_one_epoch failed
# fails: test_sgd_follows_its_batches failed
# fails: test_sgd_leaves_its_arguments_alone failed
# hint: One step for each batch, not one an epoch.


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            rows, truth = X[batch], y[batch]
        w = w - learning_rate * grad(rows, truth, w)
    return w


# %% mistake="one_epoch"
# title: one epoch, whatever is asked for
# fails: test_sgd_asks_for_batches_once_an_epoch failed
# fails: test_sgd_from_whole_numbers failed
# fails: test_sgd_follows_its_batches failed
# fails: test_sgd_hands_its_generator_on failed
# hint: How many epochs are asked for?


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(1):
        for batch in minibatches(len(X), batch_size, rng):
            w = w - learning_rate * grad(X[batch], y[batch], w)
    return w


# %% mistake="one_epoch_more"
# title: one epoch more
# fails: test_sgd_in_one_epoch failed
# fails: test_sgd_asks_for_batches_once_an_epoch failed
# fails: test_sgd_from_whole_numbers failed
# fails: test_sgd_follows_its_batches failed
# fails: test_sgd_hands_its_generator_on failed
# fails: test_sgd_leaves_its_arguments_alone failed
# hint: How many epochs are asked for?


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs + 1):
        for batch in minibatches(len(X), batch_size, rng):
            w = w - learning_rate * grad(X[batch], y[batch], w)
    return w


# %% mistake="one_state_an_epoch"
# title: every epoch begins with the same seed
# fails: test_sgd_hands_its_generator_on failed
# hint: Which generator do you hand on? It is the one that you are given.


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


# %% mistake="own_shuffle"
# title: shuffles by itself
# fails: test_sgd_asks_for_batches_once_an_epoch failed
# fails: test_sgd_follows_its_batches failed
# fails: test_sgd_hands_its_generator_on failed
# hint: You shuffle by yourself. Let minibatches do it: call it in each epoch.


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            w = w - learning_rate * grad(X[batch], y[batch], w)
    return w


# %% mistake="path_returned"
# title: every w is returned
# fails: test_sgd_in_one_epoch failed
# fails: test_sgd_asks_for_batches_once_an_epoch failed
# fails: test_sgd_from_whole_numbers failed
# fails: test_sgd_follows_its_batches failed
# fails: test_sgd_hands_its_generator_on failed
# fails: test_sgd_leaves_its_arguments_alone failed
# hint: The last w is asked for, in shape (1,).


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    path = [w]
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            w = w - learning_rate * grad(X[batch], y[batch], w)
            path.append(w)
    return np.array(path)


# %% mistake="plus_for_minus"
# title: plus for minus
# fails: test_sgd_in_one_epoch failed
# fails: test_sgd_from_whole_numbers failed
# fails: test_sgd_follows_its_batches failed
# fails: test_sgd_hands_its_generator_on failed
# fails: test_sgd_leaves_its_arguments_alone failed
# hint: The gradient points up. Which way do you want to go?


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            w = w + learning_rate * grad(X[batch], y[batch], w)
    return w


# %% mistake="rate_by_batch"
# title: the rate is divided by the size of the batch
# fails: test_sgd_in_one_epoch failed
# fails: test_sgd_from_whole_numbers failed
# fails: test_sgd_follows_its_batches failed
# fails: test_sgd_hands_its_generator_on failed
# fails: test_sgd_leaves_its_arguments_alone failed
# hint: `grad` is a mean already: there is nothing more to divide by.


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            w = w - learning_rate / len(batch) * grad(X[batch], y[batch], w)
    return w


# %% mistake="rate_halved"
# title: the rate is halved after every epoch
# fails: test_sgd_follows_its_batches failed
# fails: test_sgd_hands_its_generator_on failed


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            w = w - learning_rate * grad(X[batch], y[batch], w)
        learning_rate = learning_rate / 2
    return w


# %% mistake="rate_left_out"
# title: the learning rate left out
# fails: test_sgd_in_one_epoch failed
# fails: test_sgd_from_whole_numbers failed
# fails: test_sgd_follows_its_batches failed
# fails: test_sgd_hands_its_generator_on failed
# fails: test_sgd_leaves_its_arguments_alone failed
# hint: How long is a step? Look for the learning rate.


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            w = w - grad(X[batch], y[batch], w)
    return w


# %% mistake="seed_fixed"
# title: another generator is handed on
# fails: test_sgd_hands_its_generator_on failed
# hint: Which generator do you hand on? It is the one that you are given.


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, np.random.default_rng(0)):
            w = w - learning_rate * grad(X[batch], y[batch], w)
    return w


# %% mistake="short_batch_skipped"
# title: the short batch is skipped
# fails: test_sgd_follows_its_batches failed
# hint: The short batch counts as well.


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            if len(batch) == batch_size:
                w = w - learning_rate * grad(X[batch], y[batch], w)
    return w


# %% mistake="sizes_exchanged"
# title: n and batch_size exchanged
# fails: test_sgd_asks_for_batches_once_an_epoch failed
# hint: Which number is n, and which is batch_size?


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(batch_size, len(X), rng):
            w = w - learning_rate * grad(X[batch], y[batch], w)
    return w


# %% mistake="stirred_once"
# title: the batches are made once for all epochs
# fails: test_sgd_asks_for_batches_once_an_epoch failed
# fails: test_sgd_follows_its_batches failed
# fails: test_sgd_hands_its_generator_on failed
# hint: Stir before each epoch: how often do you call minibatches?


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    batches = minibatches(len(X), batch_size, rng)
    for _ in range(epochs):
        for batch in batches:
            w = w - learning_rate * grad(X[batch], y[batch], w)
    return w


# %% mistake="targets_not_cut"
# title: the first targets instead of the batch's
# fails: test_sgd_in_one_epoch failed
# fails: test_sgd_from_whole_numbers failed
# fails: test_sgd_follows_its_batches failed
# fails: test_sgd_leaves_its_arguments_alone failed
# hint: The targets belong to the rows: cut out both.


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            w = w - learning_rate * grad(X[batch], y[: len(batch)], w)
    return w


# %% alternative="flat_loop"
# title: all batches in one list first


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w = np.array(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    batches = [batch for _ in range(epochs) for batch in minibatches(len(y), batch_size, rng)]
    for batch in batches:
        w = w - learning_rate * grad(X[batch], y[batch], w)
    return w


# %% alternative="keywords"
# title: keywords and a subtraction in place on a copy


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(n=X.shape[0], batch_size=batch_size, rng=rng):
            w -= learning_rate * grad(X[batch], y[batch], w)
    return w


# %% alternative="rows_first"
# title: the batch is cut out first


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w0 = np.asarray(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = w0.copy()
    for _ in range(epochs):
        for batch in minibatches(len(X), batch_size, rng):
            rows, truth = X[batch, :], y[batch]
            slopes = np.asarray(grad(rows, truth, w))
            w = np.subtract(w, learning_rate * slopes)
    return w


# %% alternative="while_loop"
# title: while loops


def sgd(grad, w0, X, y, learning_rate, batch_size, epochs, rng):
    w = np.array(w0, dtype=float)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    epoch = 0
    while epoch < epochs:
        waiting = list(minibatches(len(X), batch_size, rng))
        while waiting:
            batch = waiting.pop(0)
            w = w - learning_rate * grad(X[batch], y[batch], w)
        epoch += 1
    return w
