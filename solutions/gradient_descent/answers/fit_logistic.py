# %% [markdown]
# Known answers to `fit_logistic`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="always_at_zero"
# title: the gradient at zero in every step
# fails: test_fit_logistic_in_two_steps failed
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_finds_the_rate_of_the_ill failed
# hint: Feel the ground anew at each place: which gradient did you use?


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
    for _ in range(steps):
        w = w - learning_rate * X.T @ (p - y) / len(y)
    return w


# %% mistake="answers_returned"
# title: the probabilities are returned
# fails: test_fit_logistic_in_two_steps failed
# fails: test_fit_logistic_begins_at_zero failed
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_finds_the_rate_of_the_ill failed
# fails: test_fit_logistic_of_large_numbers failed
# fails: test_fit_logistic_leaves_its_arguments_alone failed
# hint: The weights are asked for: one for each column, no bias added.


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ (p - y) / len(y)
    return 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))


# %% mistake="bias_added"
# title: a column of ones is added
# fails: test_fit_logistic_in_two_steps failed
# fails: test_fit_logistic_begins_at_zero failed
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_finds_the_rate_of_the_ill failed
# fails: test_fit_logistic_of_large_numbers failed
# fails: test_fit_logistic_leaves_its_arguments_alone failed
# hint: The weights are asked for: one for each column, no bias added.


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    X = np.column_stack([np.ones(len(X)), X])
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ (p - y) / len(y)
    return w


# %% mistake="bias_added_and_dropped"
# title: a bias is learnt and not returned
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_finds_the_rate_of_the_ill failed


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    X = np.column_stack([np.ones(len(X)), X])
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ (p - y) / len(y)
    return w[1:]


# %% mistake="decayed"
# title: the weights are reduced a little in each step
# fails: test_fit_logistic_in_two_steps failed
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_finds_the_rate_of_the_ill failed
# fails: test_fit_logistic_of_large_numbers failed


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = 0.99 * w - learning_rate * X.T @ (p - y) / len(y)
    return w


# %% mistake="labels_in_place"
# title: the labels are turned round in place
# fails: test_fit_logistic_of_large_numbers failed
# fails: test_fit_logistic_leaves_its_arguments_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    np.subtract(1.0, y, out=y)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ (p - (1.0 - y)) / len(y)
    return w


# %% mistake="mean_over_columns"
# title: divided by the number of columns
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_finds_the_rate_of_the_ill failed
# fails: test_fit_logistic_of_large_numbers failed
# hint: The mean over how many samples? X has a shape (n, d).


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ (p - y) / X.shape[1]
    return w


# %% mistake="one_step_less"
# title: one step less
# fails: test_fit_logistic_in_two_steps failed
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_of_large_numbers failed
# hint: How many steps are asked for?


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps - 1):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ (p - y) / len(y)
    return w


# %% mistake="one_step_more"
# title: one step more
# fails: test_fit_logistic_in_two_steps failed
# fails: test_fit_logistic_begins_at_zero failed
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_of_large_numbers failed
# hint: How many steps are asked for?


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps + 1):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ (p - y) / len(y)
    return w


# %% mistake="overflow"
# title: e^z over 1 + e^z
# fails: test_fit_logistic_of_large_numbers failed
# hint: nan comes from infinity over infinity: which power is too large?


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = np.exp(X @ w) / (1.0 + np.exp(X @ w))
        w = w - learning_rate * X.T @ (p - y) / len(y)
    return w


# %% mistake="plus_for_minus"
# title: plus for minus
# fails: test_fit_logistic_in_two_steps failed
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_finds_the_rate_of_the_ill failed
# fails: test_fit_logistic_of_large_numbers failed
# hint: The slope points up. Which way do you want to go?


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w + learning_rate * X.T @ (p - y) / len(y)
    return w


# %% mistake="rate_decays"
# title: the rate gets smaller
# fails: test_fit_logistic_in_two_steps failed
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_finds_the_rate_of_the_ill failed
# fails: test_fit_logistic_of_large_numbers failed


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for step in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate / (1 + step) * X.T @ (p - y) / len(y)
    return w


# %% mistake="rate_fixed"
# title: the rate is always 0.1
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_finds_the_rate_of_the_ill failed
# fails: test_fit_logistic_of_large_numbers failed
# hint: The learning rate is handed in. Do you use it?


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - 0.1 * X.T @ (p - y) / len(y)
    return w


# %% mistake="rate_left_out"
# title: the learning rate left out
# fails: test_fit_logistic_in_two_steps failed
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_of_large_numbers failed
# hint: How long is a step? Look for the learning rate.


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - X.T @ (p - y) / len(y)
    return w


# %% mistake="scaled_in_place"
# title: the table's means are taken away in place
# fails: test_fit_logistic_in_two_steps failed
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_finds_the_rate_of_the_ill failed
# fails: test_fit_logistic_leaves_its_arguments_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    X -= X.mean(axis=0)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ (p - y) / len(y)
    return w


# %% mistake="sigmoid_forgotten"
# title: the sigmoid is forgotten
# fails: test_fit_logistic_in_two_steps failed
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_finds_the_rate_of_the_ill failed
# fails: test_fit_logistic_of_large_numbers failed
# hint: Is the sigmoid there? Without it, the prediction is no probability.


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = X @ w
        w = w - learning_rate * X.T @ (p - y) / len(y)
    return w


# %% mistake="slope_of_the_sigmoid"
# title: the squared error's gradient
# fails: test_fit_logistic_in_two_steps failed
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_of_large_numbers failed
# hint: Here everything cancels but p - y: what else do you multiply with?


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ ((p - y) * p * (1.0 - p)) / len(y)
    return w


# %% mistake="standardised_inside"
# title: the table is standardised inside
# fails: test_fit_logistic_in_two_steps failed
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_finds_the_rate_of_the_ill failed
# fails: test_fit_logistic_of_large_numbers failed
# hint: Take X as it is: whoever wants it scaled has done so.


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    X = (X - X.mean(axis=0)) / (X.std(axis=0) + 1e-12)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ (p - y) / len(y)
    return w


# %% mistake="starts_at_one"
# title: starts at ones
# fails: test_fit_logistic_in_two_steps failed
# fails: test_fit_logistic_begins_at_zero failed
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_of_large_numbers failed
# hint: No steps: all weights are still at zero, where they begin.


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.ones(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ (p - y) / len(y)
    return w


# %% mistake="starts_at_random"
# title: starts at random
# fails: test_fit_logistic_in_two_steps failed
# fails: test_fit_logistic_begins_at_zero failed
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_of_large_numbers failed
# hint: No steps: all weights are still at zero, where they begin.


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.random.default_rng(0).normal(size=X.shape[1]) * 0.01
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ (p - y) / len(y)
    return w


# %% mistake="steps_fixed"
# title: 500 steps, whatever is asked for
# fails: test_fit_logistic_in_two_steps failed
# fails: test_fit_logistic_begins_at_zero failed
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_of_large_numbers failed
# hint: How many steps are asked for?


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(500):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ (p - y) / len(y)
    return w


# %% mistake="sum_for_mean"
# title: a sum for the mean
# fails: test_fit_logistic_in_two_steps failed
# fails: test_fit_logistic_step_by_step failed
# fails: test_fit_logistic_finds_the_rate_of_the_ill failed
# fails: test_fit_logistic_of_large_numbers failed
# hint: The loss is a mean over the samples, and so is its gradient.


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * X.T @ (p - y)
    return w


# %% alternative="masked"
# title: two cases of the sigmoid, steps in place on its own array


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        z = X @ w
        small = np.exp(-np.abs(z))
        p = np.where(z >= 0, 1.0, small) / (1.0 + small)
        w -= learning_rate * X.T @ (p - y) / len(y)
    return w


# %% alternative="mean_of_rows"
# title: the mean of weighted rows


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 0.5 * (1.0 + np.tanh(0.5 * (X @ w)))
        w = w - learning_rate * np.mean((p - y)[:, None] * X, axis=0)
    return w


# %% alternative="own_gradient"
# title: a gradient function inside


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)

    def gradient(w):
        p = 1.0 / (1.0 + np.exp(-np.clip(X @ w, -700.0, 700.0)))
        return np.einsum("nd,n->d", X, p - y) / X.shape[0]

    w = np.zeros_like(X[0])
    for _ in range(steps):
        w = w - learning_rate * gradient(w)
    return w


# %% alternative="while_loop"
# title: a while loop and logaddexp


def fit_logistic(X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    n, d = X.shape
    w = np.zeros((d,))
    done = 0
    while done < steps:
        error = np.exp(-np.logaddexp(0.0, -np.dot(X, w))) - y
        w = w - learning_rate / n * np.dot(error, X)
        done += 1
    return w
