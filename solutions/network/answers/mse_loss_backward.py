# %% [markdown]
# Known answers to `mse_loss_backward`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="divided_by_samples"
# title: divided by the number of samples only
# fails: test_mse_loss_backward_of_two_by_two failed
# fails: test_mse_loss_backward_agrees_with_nudges failed
# fails: test_mse_loss_backward_of_any_table failed
# fails: test_mse_loss_backward_leaves_its_inputs_alone failed
# hint: Look at how many entries share the mean: samples and outputs.


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return 2.0 * (A - Y) / len(A)


# %% mistake="four_entries"
# title: divided by the 4 of the example
# fails: test_mse_loss_backward_agrees_with_nudges failed
# fails: test_mse_loss_backward_of_any_table failed
# fails: test_mse_loss_backward_leaves_its_inputs_alone failed
# hint: A whole part is off by one factor: look at every number that you multiply or divide by.


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return (A - Y) / 2.0


# %% mistake="in_place"
# title: Y is taken away from A in place
# fails: test_mse_loss_backward_leaves_its_inputs_alone failed
# hint: np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a
#   part.


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    A -= Y
    return 2.0 * A / A.size


# %% mistake="loss_returned"
# title: the loss instead of its slope
# fails: test_mse_loss_backward_of_two_by_two failed
# fails: test_mse_loss_backward_agrees_with_nudges failed
# fails: test_mse_loss_backward_of_any_table failed
# fails: test_mse_loss_backward_leaves_its_inputs_alone failed
# hint: One slope for each entry of A.


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(np.mean((A - Y) ** 2))


# %% mistake="mean_forgotten"
# title: not divided at all
# fails: test_mse_loss_backward_of_two_by_two failed
# fails: test_mse_loss_backward_agrees_with_nudges failed
# fails: test_mse_loss_backward_of_any_table failed
# fails: test_mse_loss_backward_leaves_its_inputs_alone failed
# hint: The loss is a mean; by what is its slope divided?


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return 2.0 * (A - Y)


# %% mistake="sign"
# title: Y - A for A - Y
# fails: test_mse_loss_backward_of_two_by_two failed
# fails: test_mse_loss_backward_agrees_with_nudges failed
# fails: test_mse_loss_backward_of_any_table failed
# fails: test_mse_loss_backward_leaves_its_inputs_alone failed
# hint: Look at the sign: where A is too large, the loss grows with A.


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return 2.0 * (Y - A) / A.size


# %% mistake="size_of_error"
# title: sizes for errors
# fails: test_mse_loss_backward_agrees_with_nudges failed
# fails: test_mse_loss_backward_of_any_table failed
# fails: test_mse_loss_backward_leaves_its_inputs_alone failed
# hint: Compare the entry named here with a slope that you work out by hand.


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return 2.0 * np.abs(A - Y) / A.size


# %% mistake="squared"
# title: the squares for the errors
# fails: test_mse_loss_backward_of_two_by_two failed
# fails: test_mse_loss_backward_agrees_with_nudges failed
# fails: test_mse_loss_backward_of_any_table failed
# fails: test_mse_loss_backward_leaves_its_inputs_alone failed
# hint: Compare a few entries with nudges, by check_gradient.


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return 2.0 * (A - Y) ** 2 / A.size


# %% mistake="summed_over_samples"
# title: one slope for each output
# fails: test_mse_loss_backward_of_two_by_two failed
# fails: test_mse_loss_backward_agrees_with_nudges failed
# fails: test_mse_loss_backward_of_any_table failed
# fails: test_mse_loss_backward_leaves_its_inputs_alone failed
# hint: One slope for each entry of A.


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.sum(2.0 * (A - Y) / A.size, axis=0)


# %% mistake="two_forgotten"
# title: the 2 of the square is missing
# fails: test_mse_loss_backward_of_two_by_two failed
# fails: test_mse_loss_backward_agrees_with_nudges failed
# fails: test_mse_loss_backward_of_any_table failed
# fails: test_mse_loss_backward_leaves_its_inputs_alone failed
# hint: What is the slope of a square?


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return (A - Y) / A.size


# %% mistake="zip_cuts_short"
# title: a loop over zip, which does not mind what does not fit
# fails: test_mse_loss_backward_refuses_what_does_not_fit failed


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    slopes = [2.0 * (a - y) / A.size for a, y in zip(A.ravel(), Y.ravel())]  # noqa: B905
    return np.array(slopes).reshape(A.shape)


# %% alternative="loops"
# title: entry by entry


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    dA = np.zeros(A.shape)
    if A.shape != Y.shape:
        raise ValueError("A and Y do not fit")
    for index in np.ndindex(A.shape):
        dA[index] = 2 * (A[index] - Y[index]) / A.size
    return dA


# %% alternative="twice"
# title: the error and the error once more


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    error = (A - Y) / (A.shape[0] * A.shape[1])
    return error + error


# %% alternative="two_over_size"
# title: the factor first


def mse_loss_backward(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return (2 / np.prod(A.shape)) * np.subtract(A, Y)
