# %% [markdown]
# Known answers to `mse`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="column_against_row"
# title: (n, 1) against (n,): n times n differences
# fails: test_mse_of_four_days failed
# fails: test_mse_of_lists failed
# fails: test_mse_of_any_table failed
# fails: test_mse_leaves_its_arguments_alone failed
# fails: test_mse_refuses_what_does_not_fit failed
# hint: Print the shape of Xw - y: one error a sample.


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return float(np.mean((X @ w - y[:, None]) ** 2))


# %% mistake="divided_by_the_weights"
# title: divided by the number of weights
# fails: test_mse_of_four_days failed
# fails: test_mse_of_lists failed
# fails: test_mse_of_any_table failed
# fails: test_mse_leaves_its_arguments_alone failed
# hint: The mean over how many samples?


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return float(np.sum((X @ w - y) ** 2) / X.shape[1])


# %% mistake="global_used"
# title: the globals of the lesson are used
# fails: test_mse_of_lists failed
# fails: test_mse_of_any_table failed
# fails: test_mse_leaves_its_arguments_alone failed
# fails: test_mse_refuses_what_does_not_fit failed


def mse(features, targets, weights):
    return float(np.mean((X @ w - y) ** 2))


# %% mistake="half"
# title: half of the mean
# fails: test_mse_of_four_days failed
# fails: test_mse_of_lists failed
# fails: test_mse_of_any_table failed
# fails: test_mse_leaves_its_arguments_alone failed
# hint: There is a half too many: the mean of four squares.


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return float(np.mean((X @ w - y) ** 2) / 2)


# %% mistake="one_less"
# title: divided by n - 1
# fails: test_mse_of_four_days failed
# fails: test_mse_of_lists failed
# fails: test_mse_of_any_table failed
# fails: test_mse_leaves_its_arguments_alone failed
# hint: The mean over how many samples?


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return float(np.sum((X @ w - y) ** 2) / max(len(y) - 1, 1))


# %% mistake="root"
# title: the root of the mean
# fails: test_mse_of_four_days failed
# fails: test_mse_of_lists failed
# fails: test_mse_of_any_table failed
# fails: test_mse_leaves_its_arguments_alone failed
# hint: No root: the mean of the squares itself.


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return float(np.sqrt(np.mean((X @ w - y) ** 2)))


# %% mistake="rounded"
# title: rounded for the looks
# fails: test_mse_of_any_table failed
# fails: test_mse_leaves_its_arguments_alone failed


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return round(float(np.mean((X @ w - y) ** 2)), 4)


# %% mistake="sizes_for_squares"
# title: the mean of the sizes
# fails: test_mse_of_four_days failed
# fails: test_mse_of_lists failed
# fails: test_mse_of_any_table failed
# fails: test_mse_leaves_its_arguments_alone failed
# hint: Squares, not sizes: an error of 4 counts 16.


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return float(np.mean(np.abs(X @ w - y)))


# %% mistake="squared_mean"
# title: the square of the mean
# fails: test_mse_of_four_days failed
# fails: test_mse_of_any_table failed
# fails: test_mse_leaves_its_arguments_alone failed
# hint: Square each error first, then take the mean.


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return float(np.mean(X @ w - y) ** 2)


# %% mistake="squares_returned"
# title: the squares are not averaged
# fails: test_mse_of_four_days failed
# fails: test_mse_of_lists failed
# fails: test_mse_of_any_table failed
# fails: test_mse_leaves_its_arguments_alone failed
# hint: The squares are right; now one number for all of them.


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return (X @ w - y) ** 2


# %% mistake="subtracts_in_place"
# title: the forecast is subtracted from y in place
# fails: test_mse_leaves_its_arguments_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    y -= X @ w
    return float(np.mean(y**2))


# %% mistake="sum_for_mean"
# title: the sum for the mean
# fails: test_mse_of_four_days failed
# fails: test_mse_of_lists failed
# fails: test_mse_of_any_table failed
# fails: test_mse_leaves_its_arguments_alone failed
# hint: That is the sum of the squares; a mean is asked for.


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return float(np.sum((X @ w - y) ** 2))


# %% mistake="zip_cuts_short"
# title: zip cuts off what does not fit
# fails: test_mse_refuses_what_does_not_fit failed
# hint: `zip` stops without a word at the end of the shorter one.


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    total = 0.0
    for row, target in zip(X, y):  # noqa: B905
        total += (sum(a * b for a, b in zip(row, w)) - target) ** 2  # noqa: B905
    return float(total / len(y))


# %% alternative="average"
# title: np.average of np.square


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.average(np.square(y - np.matmul(X, w)))


# %% alternative="column_of_weights"
# title: the weights as a column


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    errors = (X @ w.reshape(-1, 1)).ravel() - y
    return float((errors**2).sum() / len(errors))


# %% alternative="dot_of_the_errors"
# title: the dot product of the errors with themselves


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    errors = X.dot(w) - y
    return errors @ errors / errors.size


# %% alternative="loop"
# title: a loop over the samples


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    if len(X) != len(y) or X.shape[1] != len(w):
        raise ValueError("the shapes do not fit")
    total = 0.0
    for row, target in zip(X, y, strict=True):
        total += (np.sum(row * w) - target) ** 2
    return total / len(y)


# %% alternative="squared_norm"
# title: the squared norm of the errors


def mse(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.linalg.norm(X @ w - y) ** 2 / X.shape[0]
