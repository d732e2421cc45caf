# %% [markdown]
# Known answers to `logistic_gradient`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="a_column"
# title: a column comes back
# fails: test_logistic_gradient_of_two_patients failed
# fails: test_logistic_gradient_against_nudges failed
# fails: test_logistic_gradient_far_out failed
# fails: test_logistic_gradient_against_the_measured_loss failed
# fails: test_logistic_gradient_where_all_is_certain failed
# fails: test_logistic_gradient_leaves_its_arguments_alone failed
# hint: One number a weight, in shape (2,).


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    return (X.T @ (p - y) / len(y))[:, None]


# %% mistake="always_one_half"
# title: w plays no part
# fails: test_logistic_gradient_against_nudges failed
# fails: test_logistic_gradient_far_out failed
# fails: test_logistic_gradient_against_the_measured_loss failed
# fails: test_logistic_gradient_where_all_is_certain failed
# hint: That looks like the gradient at other weights: which of them does your sigmoid see?


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ np.zeros_like(w))))
    return X.T @ (p - y) / len(y)


# %% mistake="clipped"
# title: scores are clipped to ±2
# fails: test_logistic_gradient_far_out failed
# fails: test_logistic_gradient_against_the_measured_loss failed
# fails: test_logistic_gradient_where_all_is_certain failed
# hint: Scores far out stay as they are: is something cut off on the way?


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 0.5 * (1.0 + np.tanh(0.5 * np.clip(X @ w, -2.0, 2.0)))
    return X.T @ (p - y) / len(y)


# %% mistake="factor_two"
# title: a factor of 2
# fails: test_logistic_gradient_of_two_patients failed
# fails: test_logistic_gradient_against_nudges failed
# fails: test_logistic_gradient_far_out failed
# fails: test_logistic_gradient_against_the_measured_loss failed
# fails: test_logistic_gradient_where_all_is_certain failed
# hint: Twice too much: the loss is a mean over the samples, without further factors.


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    return 2.0 * X.T @ (p - y) / len(y)


# %% mistake="input_left_out"
# title: the inputs are left out
# fails: test_logistic_gradient_of_two_patients failed
# fails: test_logistic_gradient_against_nudges failed
# fails: test_logistic_gradient_far_out failed
# fails: test_logistic_gradient_against_the_measured_loss failed
# fails: test_logistic_gradient_where_all_is_certain failed
# hint: Each weight's slope also counts what the weight was multiplied with.


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    return np.full(len(w), np.mean(p - y))


# %% mistake="integers"
# title: whole numbers in the weights
# fails: test_logistic_gradient_against_nudges failed
# fails: test_logistic_gradient_against_the_measured_loss failed
# hint: Whole numbers cut off what stands behind the point: which weights does your sigmoid see?


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w).astype(int)
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    return X.T @ (p - y) / len(y)


# %% mistake="labels_in_place"
# title: the labels are changed in place
# fails: test_logistic_gradient_against_nudges failed
# fails: test_logistic_gradient_where_all_is_certain failed
# fails: test_logistic_gradient_leaves_its_arguments_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    y -= p
    return -X.T @ y / len(y)


# %% mistake="mean_over_columns"
# title: divided by the number of columns
# fails: test_logistic_gradient_against_nudges failed
# fails: test_logistic_gradient_against_the_measured_loss failed
# fails: test_logistic_gradient_where_all_is_certain failed
# hint: That is the gradient times a number: is there a mean missing, or a factor too many?


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    return X.T @ (p - y) / len(w)


# %% mistake="of_the_squared_error"
# title: the gradient of the squared error
# fails: test_logistic_gradient_of_two_patients failed
# fails: test_logistic_gradient_against_nudges failed
# fails: test_logistic_gradient_far_out failed
# fails: test_logistic_gradient_against_the_measured_loss failed
# fails: test_logistic_gradient_where_all_is_certain failed
# hint: Where does your factor come from? It belongs to the squared error.


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    return X.T @ (2.0 * (p - y) * p * (1.0 - p)) / len(y)


# %% mistake="overflow"
# title: e^z over 1 + e^z
# fails: test_logistic_gradient_far_out failed
# fails: test_logistic_gradient_where_all_is_certain failed
# hint: nan comes from infinity over infinity: which power is too large?


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = np.exp(X @ w) / (1.0 + np.exp(X @ w))
    return X.T @ (p - y) / len(y)


# %% mistake="rounded_probability"
# title: the answer for the probability
# fails: test_logistic_gradient_of_two_patients failed
# fails: test_logistic_gradient_against_nudges failed
# fails: test_logistic_gradient_against_the_measured_loss failed
# hint: Is the sigmoid there? Without it, the prediction is no probability.


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = (X @ w > 0.0) * 1.0
    return X.T @ (p - y) / len(y)


# %% mistake="sigmoid_forgotten"
# title: the sigmoid is forgotten
# fails: test_logistic_gradient_of_two_patients failed
# fails: test_logistic_gradient_against_nudges failed
# fails: test_logistic_gradient_far_out failed
# fails: test_logistic_gradient_against_the_measured_loss failed
# fails: test_logistic_gradient_where_all_is_certain failed
# hint: Is the sigmoid there? Without it, the prediction is no probability.


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = X @ w
    return X.T @ (p - y) / len(y)


# %% mistake="sign"
# title: truth minus prediction
# fails: test_logistic_gradient_of_two_patients failed
# fails: test_logistic_gradient_against_nudges failed
# fails: test_logistic_gradient_far_out failed
# fails: test_logistic_gradient_against_the_measured_loss failed
# fails: test_logistic_gradient_where_all_is_certain failed
# hint: Error is prediction minus truth: look at the sign.


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    return X.T @ (y - p) / len(y)


# %% mistake="size_of_the_error"
# title: the size of the error
# fails: test_logistic_gradient_of_two_patients failed
# fails: test_logistic_gradient_against_nudges failed
# fails: test_logistic_gradient_far_out failed
# fails: test_logistic_gradient_against_the_measured_loss failed
# fails: test_logistic_gradient_where_all_is_certain failed
# hint: The errors keep their signs.


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    return X.T @ np.abs(p - y) / len(y)


# %% mistake="slope_of_the_sigmoid"
# title: the sigmoid's derivative besides
# fails: test_logistic_gradient_of_two_patients failed
# fails: test_logistic_gradient_against_nudges failed
# fails: test_logistic_gradient_far_out failed
# fails: test_logistic_gradient_against_the_measured_loss failed
# fails: test_logistic_gradient_where_all_is_certain failed
# hint: Here everything cancels but p - y: what else do you multiply with?


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    return X.T @ ((p - y) * p * (1.0 - p)) / len(y)


# %% mistake="sum_for_mean"
# title: a sum for the mean
# fails: test_logistic_gradient_of_two_patients failed
# fails: test_logistic_gradient_against_nudges failed
# fails: test_logistic_gradient_far_out failed
# fails: test_logistic_gradient_against_the_measured_loss failed
# fails: test_logistic_gradient_where_all_is_certain failed
# hint: Twice too much: the loss is a mean over the samples, without further factors.


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    return X.T @ (p - y)


# %% mistake="tanh"
# title: tanh for the sigmoid
# fails: test_logistic_gradient_of_two_patients failed
# fails: test_logistic_gradient_against_nudges failed
# fails: test_logistic_gradient_far_out failed
# fails: test_logistic_gradient_against_the_measured_loss failed
# fails: test_logistic_gradient_where_all_is_certain failed
# hint: Is the sigmoid there? Without it, the prediction is no probability.


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = np.tanh(X @ w)
    return X.T @ (p - y) / len(y)


# %% mistake="zipped"
# title: sample by sample with zip
# fails: test_logistic_gradient_refuses_what_does_not_fit failed
# hint: `zip` stops without a word at the end of the shorter one.


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    total = np.zeros(len(w))
    for row, label in zip(X, y, strict=False):
        score = sum(value * weight for value, weight in zip(row, w, strict=False))
        total = total + (0.5 + 0.5 * np.tanh(0.5 * score) - label) * row
    return total / len(y)


# %% alternative="clipped_far_out"
# title: scores clipped far out


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 1.0 / (1.0 + np.exp(-np.clip(X @ w, -500.0, 500.0)))
    return X.T @ (p - y) / len(y)


# %% alternative="logaddexp"
# title: logaddexp


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = np.exp(-np.logaddexp(0.0, -(X @ w)))
    return X.T @ (p - y) / len(y)


# %% alternative="masked"
# title: two cases of the sigmoid


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    z = X @ w
    small = np.exp(-np.abs(z))
    p = np.where(z >= 0, 1.0 / (1.0 + small), small / (1.0 + small))
    return X.T @ (p - y) / len(y)


# %% alternative="mean_of_rows"
# title: the mean of weighted rows


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    return np.mean((p - y)[:, np.newaxis] * X, axis=0)


# %% alternative="sample_by_sample"
# title: sample by sample


def logistic_gradient(X, y, w):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    if len(y) != len(X):
        raise ValueError("as many labels as samples are needed")
    total = np.zeros(X.shape[1])
    for i in range(len(X)):
        score = np.dot(X[i], w)
        small = np.exp(-abs(score))
        p = 1 / (1 + small) if score > 0 else small / (1 + small)
        total += (p - y[i]) * X[i]
    return total / len(X)
