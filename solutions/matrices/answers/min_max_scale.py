# %% [markdown]
# Known answers to `min_max_scale`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="constant_becomes_one"
# title: a constant column becomes 1
# fails: test_min_max_scale_of_a_constant_column failed
# fails: test_min_max_scale_of_tiny_and_huge_columns failed


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    span = np.where(high > low, high - low, 1.0)
    return np.where(high > low, (X - low) / span, 1.0)


# %% mistake="constant_gives_nan"
# title: a constant column is not thought of
# fails: test_min_max_scale_of_a_constant_column failed
# fails: test_min_max_scale_of_tiny_and_huge_columns failed
# hint: 0 / 0 is nan: what do you divide a constant column by?


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    return (X - low) / (high - low)


# %% mistake="divided_by_the_deviation"
# title: divided by the standard deviation
# fails: test_min_max_scale_of_two_columns failed
# fails: test_min_max_scale_of_any_table failed
# fails: test_min_max_scale_of_tiny_and_huge_columns failed
# hint: Divide by the way from the smallest to the largest.


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    return (X - low) / np.where(high > low, np.std(X, axis=0), 1.0)


# %% mistake="divided_by_the_largest"
# title: divided by the largest value
# fails: test_min_max_scale_of_two_columns failed
# fails: test_min_max_scale_of_any_table failed
# fails: test_min_max_scale_of_tiny_and_huge_columns failed
# hint: Divide by the way from the smallest to the largest.


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    return (X - low) / np.where(high > low, high, 1.0)


# %% mistake="minus_one_to_one"
# title: from -1 to 1
# fails: test_min_max_scale_of_two_columns failed
# fails: test_min_max_scale_of_any_table failed
# fails: test_min_max_scale_of_tiny_and_huge_columns failed
# hint: From 0 to 1 is asked for.


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    span = np.where(high > low, high - low, 1.0)
    return np.where(high > low, 2.0 * (X - low) / span - 1.0, 0.0)


# %% mistake="rounded"
# title: rounded to one digit
# fails: test_min_max_scale_of_any_table failed
# fails: test_min_max_scale_of_tiny_and_huge_columns failed
# hint: Are digits lost on the way?


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    span = np.where(high > low, high - low, 1.0)
    return np.round((X - low) / span / 0.05) * 0.05


# %% mistake="rows_for_columns"
# title: rows for columns
# fails: test_min_max_scale_of_two_columns failed
# fails: test_min_max_scale_of_a_constant_column failed
# fails: test_min_max_scale_of_any_table failed
# fails: test_min_max_scale_of_tiny_and_huge_columns failed
# hint: Each column by itself: look at the axis.


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=1, keepdims=True), np.max(X, axis=1, keepdims=True)
    return (X - low) / np.where(high > low, high - low, 1.0)


# %% mistake="scales_in_place"
# title: the table is scaled in place
# fails: test_min_max_scale_leaves_its_table_alone failed
# hint: np.asarray makes no copy of an array: look for `-=` or `/=`.


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    span = np.where(high > low, high - low, 1.0)
    X -= low
    X /= span
    return X


# %% mistake="single_precision_kept"
# title: a table of float32 stays one
# fails: test_min_max_scale_of_any_table failed
# hint: float32 keeps seven digits only: look at the dtype.


def min_max_scale(X):
    X = np.asarray(X)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    span = np.where(high > low, high - low, 1.0)
    return (X - low) / span


# %% mistake="small_range_is_none"
# title: a small range is taken for none
# fails: test_min_max_scale_of_tiny_and_huge_columns failed
# hint: A tiny number added to the range outweighs it here; is a small range taken for none?


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    return (X - low) / np.where(high - low > 1e-5, high - low, np.inf)


# %% mistake="smallest_not_taken_away"
# title: the smallest value is not taken away
# fails: test_min_max_scale_of_two_columns failed
# fails: test_min_max_scale_of_any_table failed
# fails: test_min_max_scale_of_tiny_and_huge_columns failed
# hint: The smallest value has to become 0.


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    return np.where(high > low, X, 0.0) / np.where(high > low, high - low, 1.0)


# %% mistake="tiny_number_added"
# title: a tiny number is added to the range
# fails: test_min_max_scale_of_tiny_and_huge_columns failed
# hint: A tiny number added to the range outweighs it here; is a small range taken for none?


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    return (X - low) / (high - low + 1e-12)


# %% mistake="upside_down"
# title: the largest value becomes 0
# fails: test_min_max_scale_of_two_columns failed
# fails: test_min_max_scale_of_any_table failed
# fails: test_min_max_scale_of_tiny_and_huge_columns failed
# hint: The largest value has become 0 and the smallest 1.


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    span = np.where(high > low, high - low, 1.0)
    return (high - X) / span


# %% mistake="whole_table"
# title: one smallest and one largest for the table
# fails: test_min_max_scale_of_two_columns failed
# fails: test_min_max_scale_of_a_constant_column failed
# fails: test_min_max_scale_of_any_table failed
# fails: test_min_max_scale_of_tiny_and_huge_columns failed
# hint: One smallest and one largest for the whole table? Each column has its own.


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low, high = np.min(X), np.max(X)
    if low == high:
        return np.zeros(X.shape)
    return (X - low) / (high - low)


# %% alternative="column_by_column"
# title: a loop over the columns


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    scaled = np.zeros(X.shape)
    for j in range(X.shape[1]):
        low, high = X[:, j].min(), X[:, j].max()
        if low < high:
            scaled[:, j] = (X[:, j] - low) / (high - low)
    return scaled


# %% alternative="nan_replaced"
# title: 0 / 0 put right afterwards


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    low = X.min(axis=0)
    with np.errstate(invalid="ignore"):
        return np.nan_to_num((X - low) / (X.max(axis=0) - low))


# %% alternative="only_where"
# title: np.divide only where it may


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    span = np.ptp(X, axis=0)
    return np.divide(X - X.min(axis=0), span, out=np.zeros_like(X), where=span > 0)


# %% alternative="plain_python"
# title: lists and Python's min and max


def min_max_scale(X):
    X = np.asarray(X, dtype=float)
    columns = []
    for column in X.T.tolist():
        low, high = min(column), max(column)
        columns.append([(value - low) / (high - low) if high > low else 0.0 for value in column])
    return np.array(columns).T
