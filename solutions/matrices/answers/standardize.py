# %% [markdown]
# Known answers to `standardize`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="constant_gives_nan"
# title: a constant column is not thought of
# fails: test_standardize_of_a_constant_column failed
# fails: test_standardize_of_tenths failed
# fails: test_standardize_of_tiny_and_huge_columns failed
# hint: 0 / 0 is nan: what do you divide a constant column by?


def standardize(X):
    X = np.asarray(X, dtype=float)
    return (X - np.mean(X, axis=0)) / np.std(X, axis=0)


# %% mistake="deviation_exactly_zero"
# title: the computed deviation is compared with 0
# fails: test_standardize_of_tenths failed
# fails: test_standardize_of_tiny_and_huge_columns failed
# hint: Print np.std([0.1, 0.1, 0.1]). Which comparison needs no arithmetic?


def standardize(X):
    X = np.asarray(X, dtype=float)
    spread = np.std(X, axis=0)
    return (X - np.mean(X, axis=0)) / np.where(spread == 0, 1.0, spread)


# %% mistake="mean_left"
# title: the mean is not taken away
# fails: test_standardize_of_two_columns failed
# fails: test_standardize_of_any_table failed
# fails: test_standardize_of_tiny_and_huge_columns failed
# hint: The mean of a column should be 0 in the end.


def standardize(X):
    X = np.asarray(X, dtype=float)
    constant = np.max(X, axis=0) == np.min(X, axis=0)
    spread = np.where(constant, 1.0, np.std(X, axis=0))
    return np.where(constant, 0.0, X / spread)


# %% mistake="median"
# title: the median for the mean
# fails: test_standardize_of_any_table failed


def standardize(X):
    X = np.asarray(X, dtype=float)
    constant = np.max(X, axis=0) == np.min(X, axis=0)
    mean, spread = np.median(X, axis=0), np.where(constant, 1.0, np.std(X, axis=0))
    return np.where(constant, 0.0, (X - mean) / spread)


# %% mistake="n_minus_one"
# title: divided by n - 1
# fails: test_standardize_of_two_columns failed
# fails: test_standardize_of_any_table failed
# fails: test_standardize_of_tiny_and_huge_columns failed
# hint: The standard deviation divides by n here; yours divides by n - 1.


def standardize(X):
    X = np.asarray(X, dtype=float)
    constant = np.max(X, axis=0) == np.min(X, axis=0)
    mean, spread = np.mean(X, axis=0), np.where(constant, 1.0, np.std(X, axis=0, ddof=1))
    return np.where(constant, 0.0, (X - mean) / spread)


# %% mistake="not_divided"
# title: only the mean is taken away
# fails: test_standardize_of_two_columns failed
# fails: test_standardize_of_any_table failed
# fails: test_standardize_of_tiny_and_huge_columns failed
# hint: The mean is right, the spread is as it was: something is left to divide by.


def standardize(X):
    X = np.asarray(X, dtype=float)
    constant = np.max(X, axis=0) == np.min(X, axis=0)
    return np.where(constant, 0.0, X - np.mean(X, axis=0))


# %% mistake="range"
# title: divided by the range
# fails: test_standardize_of_two_columns failed
# fails: test_standardize_of_any_table failed
# fails: test_standardize_of_tiny_and_huge_columns failed
# hint: You divided by the range from smallest to largest.


def standardize(X):
    X = np.asarray(X, dtype=float)
    constant = np.max(X, axis=0) == np.min(X, axis=0)
    mean, spread = np.mean(X, axis=0), np.where(constant, 1.0, np.ptp(X, axis=0))
    return np.where(constant, 0.0, (X - mean) / spread)


# %% mistake="rounded"
# title: rounded to one digit
# fails: test_standardize_of_any_table failed
# fails: test_standardize_of_tiny_and_huge_columns failed
# hint: Are digits lost on the way?


def standardize(X):
    X = np.asarray(X, dtype=float)
    constant = np.max(X, axis=0) == np.min(X, axis=0)
    mean, spread = np.mean(X, axis=0), np.where(constant, 1.0, np.std(X, axis=0))
    return np.where(constant, 0.0, np.round((X - mean) / spread, 1))


# %% mistake="rows_for_columns"
# title: rows for columns
# fails: test_standardize_of_two_columns failed
# fails: test_standardize_of_a_constant_column failed
# fails: test_standardize_of_any_table failed
# fails: test_standardize_of_tiny_and_huge_columns failed
# hint: Each column by itself: look at the axis.


def standardize(X):
    X = np.asarray(X, dtype=float)
    X = X.T
    constant = np.max(X, axis=0) == np.min(X, axis=0)
    mean, spread = np.mean(X, axis=0), np.where(constant, 1.0, np.std(X, axis=0))
    return np.where(constant, 0.0, (X - mean) / spread).T


# %% mistake="scales_in_place"
# title: the table is scaled in place
# fails: test_standardize_leaves_its_table_alone failed
# hint: np.asarray makes no copy of an array: look for `-=` or `/=`.


def standardize(X):
    X = np.asarray(X, dtype=float)
    constant = np.max(X, axis=0) == np.min(X, axis=0)
    mean, spread = np.mean(X, axis=0), np.where(constant, 1.0, np.std(X, axis=0))
    X -= np.where(constant, X, mean)
    X /= spread
    return X


# %% mistake="single_precision_kept"
# title: a table of float32 stays one
# fails: test_standardize_of_any_table failed
# hint: float32 keeps seven digits only: look at the dtype.


def standardize(X):
    X = np.asarray(X)
    constant = np.max(X, axis=0) == np.min(X, axis=0)
    mean, spread = np.mean(X, axis=0), np.where(constant, np.float32(1.0), np.std(X, axis=0))
    return np.where(constant, 0.0, (X - mean) / spread)


# %% mistake="small_deviation_is_none"
# title: a small deviation is taken for none
# fails: test_standardize_of_tiny_and_huge_columns failed
# hint: A tiny number added to the deviation outweighs it here; is a small deviation taken for none?


def standardize(X):
    X = np.asarray(X, dtype=float)
    spread = np.std(X, axis=0)
    return np.where(
        spread < 1e-7, 0.0, (X - np.mean(X, axis=0)) / np.where(spread < 1e-7, 1.0, spread)
    )


# %% mistake="tiny_number_added"
# title: a tiny number is added to the deviation
# fails: test_standardize_of_tenths failed
# fails: test_standardize_of_tiny_and_huge_columns failed
# hint: A tiny number added to the deviation outweighs it here; is a small deviation taken for none?


def standardize(X):
    X = np.asarray(X, dtype=float)
    return (X - np.mean(X, axis=0)) / (np.std(X, axis=0) + 1e-12)


# %% mistake="variance"
# title: divided by the variance
# fails: test_standardize_of_two_columns failed
# fails: test_standardize_of_any_table failed
# fails: test_standardize_of_tiny_and_huge_columns failed
# hint: You divided by the variance: the root is missing.


def standardize(X):
    X = np.asarray(X, dtype=float)
    constant = np.max(X, axis=0) == np.min(X, axis=0)
    mean, spread = np.mean(X, axis=0), np.where(constant, 1.0, np.var(X, axis=0))
    return np.where(constant, 0.0, (X - mean) / spread)


# %% mistake="whole_table"
# title: one mean and one deviation for the table
# fails: test_standardize_of_two_columns failed
# fails: test_standardize_of_a_constant_column failed
# fails: test_standardize_of_any_table failed
# fails: test_standardize_of_tiny_and_huge_columns failed
# hint: One mean and one deviation for the whole table? Each column has its own.


def standardize(X):
    X = np.asarray(X, dtype=float)
    if np.max(X) == np.min(X):
        return np.zeros(X.shape)
    return (X - np.mean(X)) / np.std(X)


# %% alternative="column_by_column"
# title: a loop over the columns


def standardize(X):
    X = np.asarray(X, dtype=float)
    scaled = np.zeros(X.shape)
    for j in range(X.shape[1]):
        column = X[:, j]
        if column.min() < column.max():
            scaled[:, j] = (column - column.mean()) / column.std()
    return scaled


# %% alternative="first_row_taken_away"
# title: the first row is taken away before


def standardize(X):
    X = np.asarray(X, dtype=float)
    shifted = X - X[0]
    spread = shifted.std(axis=0)
    return (shifted - shifted.mean(axis=0)) / np.where(spread > 0, spread, 1.0)


# %% alternative="plain_python"
# title: lists and math.sqrt

import math


def standardize(X):
    X = np.asarray(X, dtype=float)
    columns = []
    for column in X.T.tolist():
        if min(column) == max(column):
            columns.append([0.0] * len(column))
            continue
        mean = math.fsum(column) / len(column)
        spread = math.sqrt(math.fsum((value - mean) ** 2 for value in column) / len(column))
        columns.append([(value - mean) / spread for value in column])
    return np.array(columns).T


# %% alternative="root_mean_square"
# title: the root of the mean square


def standardize(X):
    X = np.asarray(X, dtype=float)
    centred = np.where(np.ptp(X, axis=0) == 0, 0.0, X - X.mean(axis=0))
    spread = np.sqrt((centred**2).mean(axis=0))
    spread[spread == 0] = 1.0
    return centred / spread
