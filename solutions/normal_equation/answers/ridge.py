# %% [markdown]
# Known answers to `ridge`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="centred"
# title: the data are centred first, as for a free bias
# fails: test_ridge_of_one_column failed
# fails: test_ridge_of_proportional_columns failed
# fails: test_ridge_of_any_table failed
# fails: test_ridge_where_there_is_no_single_answer failed
# fails: test_ridge_knows_where_prices_begin failed
# fails: test_ridge_leaves_X_and_y_alone failed
# hint: A free bias is the next exercise: here nothing is centred or added.


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    Z = X - np.mean(X, axis=0)
    return np.linalg.lstsq(Z.T @ Z + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)), rcond=None)[
        0
    ]


# %% mistake="first_weight_free"
# title: the first weight has no price
# fails: test_ridge_of_one_column failed
# fails: test_ridge_of_proportional_columns failed
# fails: test_ridge_of_any_table failed
# fails: test_ridge_where_there_is_no_single_answer failed
# fails: test_ridge_leaves_X_and_y_alone failed
# hint: Every weight has its price, the first one too.


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    price = lam * np.eye(X.shape[1])
    price[0, 0] = 0.0
    return np.linalg.lstsq(X.T @ X + price, X.T @ y, rcond=None)[0]


# %% mistake="negative_allowed"
# title: a negative price is not refused
# fails: test_ridge_refuses_a_negative_price failed
# fails: test_ridge_knows_where_prices_begin failed


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    return np.linalg.solve(X.T @ X + lam * np.eye(X.shape[1]), X.T @ y)


# %% mistake="no_price_refused"
# title: <= for <: no price is refused
# fails: test_ridge_of_any_table error
# fails: test_ridge_knows_where_prices_begin error


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam <= 0:
        raise ValueError("lam is not positive")
    return np.linalg.solve(X.T @ X + lam * np.eye(X.shape[1]), X.T @ y)


# %% mistake="price_everywhere"
# title: lam is added to every number of XᵀX
# fails: test_ridge_of_proportional_columns failed
# fails: test_ridge_of_any_table failed
# fails: test_ridge_where_there_is_no_single_answer failed
# fails: test_ridge_leaves_X_and_y_alone failed
# hint: lam goes on the diagonal alone, not onto every number of XᵀX.


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    return np.linalg.solve(X.T @ X + lam, X.T @ y)


# %% mistake="price_halved"
# title: half of lam
# fails: test_ridge_of_one_column failed
# fails: test_ridge_of_proportional_columns failed
# fails: test_ridge_of_any_table failed
# fails: test_ridge_where_there_is_no_single_answer failed
# fails: test_ridge_leaves_X_and_y_alone failed
# hint: lam counts as it is: it is neither squared nor multiplied by anything.


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    return np.linalg.solve(X.T @ X + lam / 2 * np.eye(X.shape[1]), X.T @ y)


# %% mistake="price_ignored"
# title: lam is not used
# fails: test_ridge_of_one_column failed
# fails: test_ridge_of_proportional_columns failed
# fails: test_ridge_of_any_table failed
# fails: test_ridge_where_there_is_no_single_answer failed
# fails: test_ridge_leaves_X_and_y_alone failed
# hint: Does lam matter to your answer?


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    return np.linalg.lstsq(X, y, rcond=None)[0]


# %% mistake="price_squared"
# title: lam squared
# fails: test_ridge_of_one_column failed
# fails: test_ridge_of_proportional_columns failed
# fails: test_ridge_of_any_table failed
# fails: test_ridge_where_there_is_no_single_answer failed
# fails: test_ridge_leaves_X_and_y_alone failed
# hint: lam counts as it is: it is neither squared nor multiplied by anything.


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    return np.linalg.solve(X.T @ X + lam**2 * np.eye(X.shape[1]), X.T @ y)


# %% mistake="price_taken_away"
# title: lam is taken away
# fails: test_ridge_of_one_column failed
# fails: test_ridge_of_proportional_columns error
# fails: test_ridge_of_any_table failed
# fails: test_ridge_where_there_is_no_single_answer failed
# fails: test_ridge_leaves_X_and_y_alone failed
# hint: Is lam added or taken away?


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    return np.linalg.solve(X.T @ X - lam * np.eye(X.shape[1]), X.T @ y)


# %% mistake="price_times_rows"
# title: lam times the number of rows
# fails: test_ridge_of_one_column failed
# fails: test_ridge_of_proportional_columns failed
# fails: test_ridge_of_any_table failed
# fails: test_ridge_where_there_is_no_single_answer failed
# fails: test_ridge_leaves_X_and_y_alone failed
# hint: lam counts as it is: it is neither squared nor multiplied by anything.


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    return np.linalg.solve(X.T @ X + lam * len(X) * np.eye(X.shape[1]), X.T @ y)


# %% mistake="rank_demanded"
# title: dependent columns are refused, though lam > 0
# fails: test_ridge_of_proportional_columns error
# fails: test_ridge_where_there_is_no_single_answer failed
# hint: With lam > 0 there is an answer, whatever the rank of X is.


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    return np.linalg.solve(X.T @ X + lam * np.eye(X.shape[1]), X.T @ y)


# %% mistake="scales_in_place"
# title: the table is scaled in place, though the answer is right
# fails: test_ridge_leaves_X_and_y_alone failed
# hint: np.asarray makes no copy of an array: look for `-=` or `/=`.


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    largest = np.max(np.abs(X))
    X /= largest
    return np.linalg.solve(X.T @ X + lam / largest**2 * np.eye(X.shape[1]), X.T @ y) / largest


# %% mistake="size_of_a_negative_price"
# title: a negative price counts as positive
# fails: test_ridge_refuses_a_negative_price failed
# fails: test_ridge_knows_where_prices_begin failed


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    return np.linalg.solve(X.T @ X + abs(lam) * np.eye(X.shape[1]), X.T @ y)


# %% mistake="weights_shrunk_afterwards"
# title: the plain fit, divided by 1 + lam afterwards
# fails: test_ridge_of_one_column failed
# fails: test_ridge_of_proportional_columns failed
# fails: test_ridge_of_any_table failed
# fails: test_ridge_where_there_is_no_single_answer failed
# fails: test_ridge_leaves_X_and_y_alone failed


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    return np.linalg.lstsq(X, y, rcond=None)[0] / (1.0 + lam)


# %% mistake="whole_prices_only"
# title: prices are cut to whole numbers
# fails: test_ridge_of_any_table failed
# fails: test_ridge_where_there_is_no_single_answer failed
# fails: test_ridge_knows_where_prices_begin failed
# hint: Does lam matter to your answer?


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    lam = int(lam)
    if lam < 0:
        raise ValueError("lam is negative")
    return np.linalg.lstsq(X.T @ X + lam * np.eye(X.shape[1]), X.T @ y, rcond=None)[0]


# %% alternative="by_rows"
# title: XXᵀ where there are more columns than rows


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    n, d = X.shape
    if n < d and lam > 0:
        return X.T @ np.linalg.solve(X @ X.T + lam * np.eye(n), y)
    return np.linalg.solve(X.T @ X + np.diag([lam] * d), X.T @ y)


# %% alternative="diagonal_filled"
# title: a loop over the diagonal


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    A = X.T @ X
    for i in range(len(A)):
        A[i, i] += lam
    return np.linalg.solve(A, X.T @ y)


# %% alternative="inverse"
# title: the inverse


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if not lam >= 0:
        raise ValueError(lam)
    return np.linalg.inv(X.T @ X + lam * np.eye(X.shape[1])) @ X.T @ y


# %% alternative="longer_table"
# title: plain least squares on a longer table


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    longer = np.vstack([X, np.sqrt(lam) * np.eye(X.shape[1])])
    return np.linalg.lstsq(longer, np.concatenate([y, np.zeros(X.shape[1])]), rcond=None)[0]


# %% alternative="singular_values"
# title: by the singular value decomposition


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    U, sizes, Vt = np.linalg.svd(X, full_matrices=False)
    return Vt.T @ (sizes / (sizes**2 + lam) * (U.T @ y))
