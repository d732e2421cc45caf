# %% [markdown]
# Known answers to `mse_gradient`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="column_returned"
# title: a column comes back
# fails: test_mse_gradient_of_four_days failed
# fails: test_mse_gradient_at_the_best_weights failed
# fails: test_mse_gradient_against_the_measured_loss failed
# fails: test_mse_gradient_is_zero_where_the_normal_equation_says failed
# fails: test_mse_gradient_leaves_its_arguments_alone failed
# hint: One number a weight, in shape (2,).


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return (2 * X.T @ (X @ w - y) / len(y)).reshape(-1, 1)


# %% mistake="divided_by_the_weights"
# title: divided by the number of weights
# fails: test_mse_gradient_of_four_days failed
# fails: test_mse_gradient_at_the_best_weights failed
# fails: test_mse_gradient_against_the_measured_loss failed
# fails: test_mse_gradient_is_zero_where_the_normal_equation_says failed
# fails: test_mse_gradient_leaves_its_arguments_alone failed
# hint: The mean over how many samples? X has a shape (n, d).


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return 2 * X.T @ (X @ w - y) / X.shape[1]


# %% mistake="errors_only"
# title: the features are left out
# fails: test_mse_gradient_of_four_days failed
# fails: test_mse_gradient_at_the_best_weights failed
# fails: test_mse_gradient_against_the_measured_loss failed
# fails: test_mse_gradient_is_zero_where_the_normal_equation_says failed
# fails: test_mse_gradient_leaves_its_arguments_alone failed
# hint: Each weight's slope also counts what the weight was multiplied with.


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.full(len(w), 2 * np.mean(X @ w - y))


# %% mistake="last_sample_only"
# title: only the last sample
# fails: test_mse_gradient_of_four_days failed
# fails: test_mse_gradient_at_the_best_weights failed
# fails: test_mse_gradient_against_the_measured_loss failed
# fails: test_mse_gradient_is_zero_where_the_normal_equation_says failed
# fails: test_mse_gradient_leaves_its_arguments_alone failed
# fails: test_mse_gradient_refuses_what_does_not_fit failed
# hint: All four samples count.


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return 2 * (X[-1] @ w - y[-1]) * X[-1] / len(y)


# %% mistake="minus_sign"
# title: truth minus forecast
# fails: test_mse_gradient_of_four_days failed
# fails: test_mse_gradient_at_the_best_weights failed
# fails: test_mse_gradient_against_the_measured_loss failed
# fails: test_mse_gradient_is_zero_where_the_normal_equation_says failed
# fails: test_mse_gradient_leaves_its_arguments_alone failed
# hint: Error is forecast minus truth: look at the sign.


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return 2 * X.T @ (y - X @ w) / len(y)


# %% mistake="n_missing"
# title: the mean is missing
# fails: test_mse_gradient_of_four_days failed
# fails: test_mse_gradient_at_the_best_weights failed
# fails: test_mse_gradient_against_the_measured_loss failed
# fails: test_mse_gradient_is_zero_where_the_normal_equation_says failed
# fails: test_mse_gradient_leaves_its_arguments_alone failed
# hint: The loss is a mean over the samples, and so is its gradient.


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return 2 * X.T @ (X @ w - y)


# %% mistake="of_the_root"
# title: the gradient of the root
# fails: test_mse_gradient_of_four_days failed
# fails: test_mse_gradient_at_the_best_weights failed
# fails: test_mse_gradient_against_the_measured_loss failed
# fails: test_mse_gradient_is_zero_where_the_normal_equation_says failed
# fails: test_mse_gradient_leaves_its_arguments_alone failed
# hint: That is the gradient times a number: is there a 2 missing, or a mean?


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    errors = X @ w - y
    return X.T @ errors / len(y) / max(np.sqrt(np.mean(errors**2)), 1e-300)


# %% mistake="one_less"
# title: divided by n - 1
# fails: test_mse_gradient_of_four_days failed
# fails: test_mse_gradient_at_the_best_weights failed
# fails: test_mse_gradient_against_the_measured_loss failed
# fails: test_mse_gradient_is_zero_where_the_normal_equation_says failed
# fails: test_mse_gradient_leaves_its_arguments_alone failed
# hint: The mean over how many samples?


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return 2 * X.T @ (X @ w - y) / (len(y) - 1)


# %% mistake="sizes_of_the_errors"
# title: the sizes of the errors
# fails: test_mse_gradient_of_four_days failed
# fails: test_mse_gradient_at_the_best_weights failed
# fails: test_mse_gradient_against_the_measured_loss failed
# fails: test_mse_gradient_is_zero_where_the_normal_equation_says failed
# fails: test_mse_gradient_leaves_its_arguments_alone failed
# hint: Errors keep their signs: too high and too low are not the same.


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return 2 * X.T @ np.abs(X @ w - y) / len(y)


# %% mistake="step_too_long"
# title: measured with a long step to one side
# fails: test_mse_gradient_of_four_days failed
# fails: test_mse_gradient_at_the_best_weights failed
# fails: test_mse_gradient_against_the_measured_loss failed
# fails: test_mse_gradient_is_zero_where_the_normal_equation_says failed
# fails: test_mse_gradient_leaves_its_arguments_alone failed
# hint: Nearly right: a rule is exact, and a measurement to one side is not.


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    step = 1e-3
    here = np.mean((X @ w - y) ** 2)
    return np.array(
        [(np.mean((X @ (w + step * e) - y) ** 2) - here) / step for e in np.eye(len(w))]
    )


# %% mistake="subtracts_in_place"
# title: the forecast is subtracted from y in place
# fails: test_mse_gradient_is_zero_where_the_normal_equation_says failed
# fails: test_mse_gradient_leaves_its_arguments_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    y -= X @ w
    return -2 * X.T @ y / len(y)


# %% mistake="targets_forgotten"
# title: the targets are forgotten
# fails: test_mse_gradient_of_four_days failed
# fails: test_mse_gradient_at_the_best_weights failed
# fails: test_mse_gradient_against_the_measured_loss failed
# fails: test_mse_gradient_is_zero_where_the_normal_equation_says failed
# fails: test_mse_gradient_leaves_its_arguments_alone failed
# fails: test_mse_gradient_refuses_what_does_not_fit failed
# hint: Where does y come in? Without it, the best weights are not found.


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return 2 * X.T @ (X @ w) / len(y)


# %% mistake="two_missing"
# title: the 2 of the square is missing
# fails: test_mse_gradient_of_four_days failed
# fails: test_mse_gradient_at_the_best_weights failed
# fails: test_mse_gradient_against_the_measured_loss failed
# fails: test_mse_gradient_is_zero_where_the_normal_equation_says failed
# fails: test_mse_gradient_leaves_its_arguments_alone failed
# hint: Where does the 2 of the square go?


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return X.T @ (X @ w - y) / len(y)


# %% mistake="zip_cuts_short"
# title: zip cuts off what does not fit
# fails: test_mse_gradient_refuses_what_does_not_fit failed
# hint: `zip` stops without a word at the end of the shorter one.


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    gradient = np.zeros(len(w))
    for row, target in zip(X, y):  # noqa: B905
        error = sum(a * b for a, b in zip(row, w)) - target  # noqa: B905
        for j, feature in enumerate(row[: len(w)]):
            gradient[j] += 2 * error * feature / len(y)
    return gradient


# %% alternative="einsum"
# title: np.einsum


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return 2.0 / len(X) * np.einsum("ij,i->j", X, X.dot(w) - y)


# %% alternative="loop_over_samples"
# title: sample by sample


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    if X.shape != (len(y), len(w)):
        raise ValueError("the shapes do not fit")
    gradient = np.zeros(len(w))
    for row, target in zip(X, y, strict=True):
        gradient += 2 * (row @ w - target) * row / len(y)
    return gradient


# %% alternative="loop_over_weights"
# title: a dot product for each weight


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    errors = X @ w - y
    return np.array([2 * np.dot(X[:, j], errors) / len(errors) for j in range(len(w))])


# %% alternative="mean_of_products"
# title: a mean over the samples of error times row


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    errors = X @ w - y
    return np.mean(2 * errors[:, None] * X, axis=0)


# %% alternative="row_times_matrix"
# title: the errors times the matrix


def mse_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    return (X @ w - y) @ X * (2 / X.shape[0])
