# %% [markdown]
# Known answers to `mse_loss`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="column_by_column"
# title: one number for each output
# fails: test_mse_loss_of_two_by_two failed
# fails: test_mse_loss_of_the_lamp failed
# fails: test_mse_loss_of_any_table failed
# fails: test_mse_loss_leaves_its_inputs_alone failed
# hint: One number is asked for.


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.mean((A - Y) ** 2, axis=0)


# %% mistake="first_output_only"
# title: only the first output counts
# fails: test_mse_loss_of_two_by_two failed
# fails: test_mse_loss_of_any_table failed
# fails: test_mse_loss_leaves_its_inputs_alone failed


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(np.mean((A[:, 0] - Y[:, 0]) ** 2))


# %% mistake="in_place"
# title: Y is taken away from A in place
# fails: test_mse_loss_leaves_its_inputs_alone failed
# hint: np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a
#   part.


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    A -= Y
    return float(np.mean(A**2))


# %% mistake="mean_over_samples"
# title: divided by the number of samples only
# fails: test_mse_loss_of_two_by_two failed
# fails: test_mse_loss_of_any_table failed
# fails: test_mse_loss_leaves_its_inputs_alone failed
# hint: The mean is over every entry, samples and outputs.


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(np.sum((A - Y) ** 2) / len(A))


# %% mistake="one_half"
# title: half of the mean
# fails: test_mse_loss_of_two_by_two failed
# fails: test_mse_loss_of_the_lamp failed
# fails: test_mse_loss_of_any_table failed
# fails: test_mse_loss_leaves_its_inputs_alone failed
# hint: There is no 1/2 in front of this loss.


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(np.mean((A - Y) ** 2) / 2)


# %% mistake="root"
# title: the root of the mean
# fails: test_mse_loss_of_two_by_two failed
# fails: test_mse_loss_of_the_lamp failed
# fails: test_mse_loss_of_any_table failed
# fails: test_mse_loss_leaves_its_inputs_alone failed
# hint: No root this time.


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(np.sqrt(np.mean((A - Y) ** 2)))


# %% mistake="rounded"
# title: rounded to three places
# fails: test_mse_loss_of_any_table failed
# fails: test_mse_loss_leaves_its_inputs_alone failed


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return round(float(np.mean((A - Y) ** 2)), 3)


# %% mistake="rows_cut_to_fit"
# title: what does not fit is cut off
# fails: test_mse_loss_refuses_what_does_not_fit failed


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    n, k = min(len(A), len(Y)), min(A.shape[1], Y.shape[1])
    return float(np.mean((A[:n, :k] - Y[:n, :k]) ** 2))


# %% mistake="sizes_of_errors"
# title: errors that are not squared
# fails: test_mse_loss_of_two_by_two failed
# fails: test_mse_loss_of_the_lamp failed
# fails: test_mse_loss_of_any_table failed
# fails: test_mse_loss_leaves_its_inputs_alone failed
# hint: Mean of what? These are errors that are not squared.


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(np.mean(np.abs(A - Y)))


# %% mistake="sum_for_mean"
# title: the sum for the mean
# fails: test_mse_loss_of_two_by_two failed
# fails: test_mse_loss_of_the_lamp failed
# fails: test_mse_loss_of_any_table failed
# fails: test_mse_loss_leaves_its_inputs_alone failed
# hint: That is the sum; the loss is a mean.


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(np.sum((A - Y) ** 2))


# %% mistake="zip_cuts_short"
# title: a loop over zip, which does not mind what does not fit
# fails: test_mse_loss_refuses_what_does_not_fit failed


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    squares = [(a - y) ** 2 for a, y in zip(A.ravel(), Y.ravel())]  # noqa: B905
    return float(sum(squares) / len(squares))


# %% alternative="loops"
# title: two loops


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    total = 0.0
    for a_row, y_row in zip(A, Y, strict=True):
        for a, y in zip(a_row, y_row, strict=True):
            total += (a - y) ** 2
    return total / (A.shape[0] * A.shape[1])


# %% alternative="means_of_means"
# title: the mean of the samples' means


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return ((A - Y) * (A - Y)).mean(axis=1).mean()


# %% alternative="norm"
# title: by the length of the error


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.linalg.norm(A - Y) ** 2 / A.size


# %% alternative="sum_and_size"
# title: the sum by the number of entries


def mse_loss(A, Y):
    A = np.asarray(A, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.sum(np.square(A - Y)) / A.size
