# %% [markdown]
# Known answers to `predict`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="column_shape"
# title: a column for a vector
# fails: test_predict_of_three_days failed
# fails: test_predict_adds_nothing_of_its_own failed
# fails: test_predict_of_any_table failed
# hint: The right numbers in the wrong shape: (3,) is asked for.


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return (X @ w)[:, np.newaxis]


# %% mistake="columns_added"
# title: the sums run down the columns
# fails: test_predict_of_three_days failed
# fails: test_predict_adds_nothing_of_its_own failed
# fails: test_predict_of_any_table failed
# hint: One forecast a row, so three numbers; look along which axis you add.


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.sum(X * w, axis=0)


# %% mistake="first_weight_as_bias"
# title: the first weight is added as a bias as well
# fails: test_predict_of_three_days failed
# fails: test_predict_adds_nothing_of_its_own failed
# fails: test_predict_of_any_table failed
# hint: The bias, where there is one, stands among the weights: nothing is added here.


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return w[0] + X @ w


# %% mistake="integers_kept"
# title: arrays of whole numbers stay so
# fails: test_predict_of_any_table failed
# hint: NumPy's whole numbers end near 9e18: look at the dtype.


def predict(X, w):
    X = np.asarray(X)
    w = np.asarray(w)
    return (X @ w).astype(float)


# %% mistake="loop_over_the_weights"
# title: a loop over as many columns as there are weights
# fails: test_predict_refuses_weights_that_do_not_fit failed
# hint: Does your loop ask how many columns there are, and how many weights?


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    y_hat = np.zeros(len(X))
    for j in range(len(w)):
        y_hat += X[:, j] * w[j]
    return y_hat


# %% mistake="mean_for_sum"
# title: mean for sum
# fails: test_predict_of_three_days failed
# fails: test_predict_adds_nothing_of_its_own failed
# fails: test_predict_of_any_table failed
# hint: A row's products are added up; you have their mean.


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.mean(X * w, axis=1)


# %% mistake="one_number"
# title: one sum over the whole table
# fails: test_predict_of_three_days failed
# fails: test_predict_adds_nothing_of_its_own failed
# fails: test_predict_of_any_table failed
# hint: That is one number for all days together; each row is a day.


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return float(np.sum(X * w))


# %% mistake="products_not_added"
# title: the products of a row are not added up
# fails: test_predict_of_three_days failed
# fails: test_predict_adds_nothing_of_its_own failed
# fails: test_predict_of_any_table failed
# hint: These are the products, number by number. What is still to do in each row?


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return X * w


# %% mistake="rounded"
# title: the forecasts are rounded to half a degree
# fails: test_predict_of_any_table failed
# hint: Are the forecasts rounded?


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.round(2.0 * (X @ w)) / 2.0


# %% mistake="single_row_squeezed"
# title: a single forecast loses its axis
# fails: test_predict_adds_nothing_of_its_own failed
# hint: A table with one row is still a table: (1,) is asked for.


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.squeeze(X @ w)


# %% mistake="two_columns_only"
# title: only the first two columns are used
# fails: test_predict_adds_nothing_of_its_own failed
# fails: test_predict_of_any_table failed
# fails: test_predict_refuses_weights_that_do_not_fit failed
# hint: Are all columns used, however many there are?


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return X[:, 0] * w[0] + X[:, 1] * w[1]


# %% mistake="weights_meet_rows"
# title: the product the other way round
# fails: test_predict_of_three_days error
# fails: test_predict_adds_nothing_of_its_own error
# fails: test_predict_of_any_table error


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return w @ X


# %% mistake="zip_cuts_short"
# title: loops over zip, which does not mind a missing weight
# fails: test_predict_refuses_weights_that_do_not_fit failed
# hint: `zip` stops without a word at the end of the shorter one.


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.array([sum(number * weight for number, weight in zip(row, w)) for row in X])  # noqa: B905


# %% alternative="columns"
# title: a combination of the columns


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    if X.shape[1] != w.size:
        raise ValueError("one weight for each column is needed")
    return sum((w[j] * X[:, j] for j in range(w.size)), np.zeros(len(X)))


# %% alternative="dot_a_row"
# title: a dot product for each row


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.array([np.dot(row, w) for row in X])


# %% alternative="einsum"
# title: einsum


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.einsum("ij,j->i", X, w)


# %% alternative="loop"
# title: two loops


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    if X.shape[1] != len(w):
        raise ValueError("one weight for each column is needed")
    y_hat = []
    for row in X:
        total = 0.0
        for number, weight in zip(row, w, strict=True):
            total += number * weight
        y_hat.append(total)
    return np.array(y_hat)


# %% alternative="products_and_sum"
# title: products and a sum along the rows


def predict(X, w):
    X = np.asarray(X, dtype=float)
    w = np.asarray(w, dtype=float)
    return (X * w).sum(axis=1)
