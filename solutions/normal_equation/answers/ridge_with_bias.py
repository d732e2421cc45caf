# %% [markdown]
# Known answers to `ridge_with_bias`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="bias_in_an_array"
# title: an array with one number for the bias
# fails: test_ridge_with_bias_by_hand failed
# fails: test_ridge_with_bias_in_kelvin failed
# fails: test_ridge_with_bias_of_any_table failed
# fails: test_ridge_with_bias_where_there_is_no_single_answer failed


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)))
    return np.array([np.mean(y) - centre @ w]), w


# %% mistake="bias_priced"
# title: the bias has the price too
# fails: test_ridge_with_bias_by_hand failed
# fails: test_ridge_with_bias_in_kelvin failed
# fails: test_ridge_with_bias_of_any_table failed
# fails: test_ridge_with_bias_where_there_is_no_single_answer failed
# hint: The bias has a price here; it should be free.


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    table = np.column_stack([np.ones(len(X)), X])
    found = np.linalg.solve(table.T @ table + lam * np.eye(table.shape[1]), table.T @ y)
    return float(found[0]), found[1:]


# %% mistake="centres_in_place"
# title: X and y are centred in place
# fails: test_ridge_with_bias_leaves_X_and_y_alone failed
# hint: np.asarray makes no copy of an array: look for `-=`.


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    centre, level = np.mean(X, axis=0), np.mean(y)
    X -= centre
    y -= level
    w = np.linalg.solve(X.T @ X + lam * np.eye(X.shape[1]), X.T @ y)
    return float(level - centre @ w), w


# %% mistake="half_centred"
# title: X on one side, the centred X on the other
# fails: test_ridge_with_bias_by_hand failed
# fails: test_ridge_with_bias_in_kelvin failed
# fails: test_ridge_with_bias_of_any_table failed
# fails: test_ridge_with_bias_where_there_is_no_single_answer failed
# hint: X is centred on one side of the equation and not on the other.


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(X.T @ X + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)))
    return float(np.mean(y) - centre @ w), w


# %% mistake="mean_of_y_alone"
# title: the mean of y for the bias
# fails: test_ridge_with_bias_by_hand failed
# fails: test_ridge_with_bias_in_kelvin failed
# fails: test_ridge_with_bias_of_any_table failed
# fails: test_ridge_with_bias_where_there_is_no_single_answer failed
# hint: The weight is right. The bias is mean(y) less what the weights make of the mean of X.


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)))
    return float(np.mean(y)), w


# %% mistake="means_added"
# title: the sign in the bias
# fails: test_ridge_with_bias_by_hand failed
# fails: test_ridge_with_bias_in_kelvin failed
# fails: test_ridge_with_bias_of_any_table failed
# fails: test_ridge_with_bias_where_there_is_no_single_answer failed
# hint: The weight is right. The bias is mean(y) less what the weights make of the mean of X.


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)))
    return float(np.mean(y) + centre @ w), w


# %% mistake="no_bias"
# title: no bias at all
# fails: test_ridge_with_bias_by_hand failed
# fails: test_ridge_with_bias_in_kelvin failed
# fails: test_ridge_with_bias_of_any_table failed
# fails: test_ridge_with_bias_where_there_is_no_single_answer failed
# hint: Where is the bias? Look for it in the mean of y.


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    return 0.0, np.linalg.solve(X.T @ X + lam * np.eye(X.shape[1]), X.T @ y)


# %% mistake="one_array"
# title: bias and weights in one array
# fails: test_ridge_with_bias_by_hand failed
# fails: test_ridge_with_bias_in_kelvin failed
# fails: test_ridge_with_bias_of_any_table failed
# fails: test_ridge_with_bias_where_there_is_no_single_answer failed
# fails: test_ridge_with_bias_leaves_X_and_y_alone failed


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)))
    return np.concatenate([[np.mean(y) - centre @ w], w])


# %% mistake="one_mean_for_all"
# title: one mean for the whole table
# fails: test_ridge_with_bias_of_any_table failed
# fails: test_ridge_with_bias_where_there_is_no_single_answer failed
# hint: Each column has a mean of its own.


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    Z = X - np.mean(X)
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)))
    return float(np.mean(y) - np.mean(X, axis=0) @ w), w


# %% mistake="pair_swapped"
# title: bias and weights have changed places
# fails: test_ridge_with_bias_by_hand failed
# fails: test_ridge_with_bias_in_kelvin failed
# fails: test_ridge_with_bias_of_any_table failed
# fails: test_ridge_with_bias_where_there_is_no_single_answer failed
# hint: The bias comes first, then the weights.


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)))
    return w, float(np.mean(y) - centre @ w)


# %% mistake="price_ignored"
# title: lam is not used
# fails: test_ridge_with_bias_by_hand failed
# fails: test_ridge_with_bias_of_any_table failed
# fails: test_ridge_with_bias_where_there_is_no_single_answer failed
# hint: Does lam matter to your answer?


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.lstsq(Z, y - np.mean(y), rcond=None)[0]
    return float(np.mean(y) - centre @ w), w


# %% mistake="rank_demanded"
# title: dependent columns are refused, though lam > 0
# fails: test_ridge_with_bias_where_there_is_no_single_answer failed
# hint: With lam > 0 there is an answer, whatever the rank of X is.


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.matrix_rank(X) < X.shape[1]:
        raise np.linalg.LinAlgError("some column is a combination of the others")
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)))
    return float(np.mean(y) - centre @ w), w


# %% mistake="standardised"
# title: the columns are divided by their spread
# fails: test_ridge_with_bias_by_hand failed
# fails: test_ridge_with_bias_of_any_table failed
# fails: test_ridge_with_bias_where_there_is_no_single_answer failed
# hint: Columns keep their units here: nothing is divided by a spread.


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    centre, spread = np.mean(X, axis=0), np.std(X, axis=0) + 1e-12
    Z = (X - centre) / spread
    w = np.linalg.solve(Z.T @ Z + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)))
    return float(np.mean(y) - centre @ w), w


# %% mistake="weights_alone"
# title: the weights without the bias
# fails: test_ridge_with_bias_by_hand failed
# fails: test_ridge_with_bias_in_kelvin failed
# fails: test_ridge_with_bias_of_any_table failed
# fails: test_ridge_with_bias_where_there_is_no_single_answer failed
# fails: test_ridge_with_bias_leaves_X_and_y_alone failed


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    centre = np.mean(X, axis=0)
    Z = X - centre
    return np.linalg.solve(Z.T @ Z + lam * np.eye(X.shape[1]), Z.T @ (y - np.mean(y)))


# %% alternative="covariances"
# title: from products of the raw data


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    n = len(y)
    sums = X.sum(axis=0)
    A = X.T @ X - np.outer(sums, sums) / n + lam * np.identity(len(sums))
    w = np.linalg.solve(A, X.T @ y - sums * (y.sum() / n))
    b = (y.sum() - sums @ w) / n
    return b, w


# %% alternative="longer_table"
# title: plain least squares on a longer table


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    n, d = X.shape
    table = np.zeros((n + d, d + 1))
    table[:n, 0] = 1
    table[:n, 1:] = X
    table[n:, 1:] = np.sqrt(lam) * np.eye(d)
    found = np.linalg.lstsq(table, np.append(y, np.zeros(d)), rcond=None)[0]
    return found[0], found[1:]


# %% alternative="price_on_all_but_the_first"
# title: a column of ones whose weight has no price


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    table = np.column_stack([np.ones(len(X)), X])
    price = lam * np.eye(table.shape[1])
    price[0, 0] = 0
    found = np.linalg.solve(table.T @ table + price, table.T @ y)
    return found[0], found[1:]


# %% alternative="y_as_it_is"
# title: only X is centred, which is enough


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.inv(Z.T @ Z + lam * np.eye(X.shape[1])) @ Z.T @ y
    return np.mean(y - X @ w), w
