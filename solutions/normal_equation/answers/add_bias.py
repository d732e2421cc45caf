# %% [markdown]
# Known answers to `add_bias`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="column_moved_in_place"
# title: the last column of the input becomes the ones
# fails: test_add_bias_leaves_X_alone failed
# hint: np.asarray makes no copy of an array: is a column of X overwritten?


def add_bias(X):
    X = np.asarray(X, dtype=float)
    table = np.column_stack([X, X[:, 0]])
    X[:, 0] = 1.0
    table[:, 1:], table[:, 0] = table[:, :-1].copy(), X[:, 0]
    return table


# %% mistake="column_overwritten"
# title: the first column is overwritten, in place
# fails: test_add_bias_to_three_days failed
# fails: test_add_bias_makes_one_column_more failed
# fails: test_add_bias_to_any_table failed
# fails: test_add_bias_leaves_X_alone failed
# hint: A column of the table is lost: the ones come in addition to it.


def add_bias(X):
    X = np.asarray(X, dtype=float)
    X[:, 0] = 1.0
    return X


# %% mistake="flattened"
# title: np.insert without an axis
# fails: test_add_bias_to_three_days failed
# fails: test_add_bias_makes_one_column_more failed
# fails: test_add_bias_to_a_list failed
# fails: test_add_bias_to_any_table failed
# hint: The numbers stand in one long line now: a table goes in, a table comes out.


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return np.insert(X, 0, 1.0)


# %% mistake="integers_kept"
# title: a table of whole numbers stays one
# fails: test_add_bias_to_a_list failed
# hint: Look at the type of what comes back, and at its dtype.


def add_bias(X):
    X = np.asarray(X)
    return np.column_stack([np.ones(len(X), dtype=X.dtype), X])


# %% mistake="list_returned"
# title: a list of rows for a table
# fails: test_add_bias_to_a_list failed
# fails: test_add_bias_to_any_table failed
# hint: Look at the type of what comes back, and at its dtype.


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return [[1.0, *row] for row in X.tolist()]


# %% mistake="one_added"
# title: 1 is added to every number
# fails: test_add_bias_to_three_days failed
# fails: test_add_bias_makes_one_column_more failed
# fails: test_add_bias_to_any_table failed
# hint: 1 was added to the numbers; a column of ones was asked for.


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return X + 1.0


# %% mistake="ones_behind"
# title: the ones stand in the last column
# fails: test_add_bias_to_three_days failed
# fails: test_add_bias_to_any_table failed
# hint: The ones stand behind; they belong in front.


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return np.column_stack([X, np.ones(len(X))])


# %% mistake="row_of_ones"
# title: a row of ones on top
# fails: test_add_bias_to_three_days failed
# fails: test_add_bias_makes_one_column_more failed
# fails: test_add_bias_to_any_table failed
# hint: You added a row. A column has one number for each day.


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return np.vstack([np.ones(X.shape[1]), X])


# %% mistake="three_rows_always"
# title: a column of three ones, as in the example
# fails: test_add_bias_makes_one_column_more error
# fails: test_add_bias_to_any_table error
# fails: test_add_bias_leaves_X_alone error


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return np.hstack([np.ones((3, 1)), X])


# %% mistake="whole_numbers_only"
# title: the numbers are cut to whole ones
# fails: test_add_bias_to_any_table failed
# hint: Are digits lost on the way?


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return np.column_stack([np.ones(len(X)), np.trunc(X)])


# %% mistake="zeros"
# title: a column of zeros
# fails: test_add_bias_to_three_days failed
# fails: test_add_bias_to_any_table failed
# hint: Look at the new column: with zeros in it, the bias never counts.


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return np.column_stack([np.zeros(len(X)), X])


# %% alternative="filled"
# title: an empty table, filled


def add_bias(X):
    X = np.asarray(X, dtype=float)
    table = np.empty((X.shape[0], X.shape[1] + 1))
    table[:, 0] = 1
    table[:, 1:] = X
    return table


# %% alternative="hstack"
# title: np.hstack with a column


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return np.hstack((np.ones((X.shape[0], 1)), X))


# %% alternative="insert"
# title: np.insert along axis 1


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return np.insert(X, 0, 1.0, axis=1)


# %% alternative="padded"
# title: np.pad with ones


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return np.pad(X, ((0, 0), (1, 0)), constant_values=1.0)


# %% alternative="rows"
# title: a loop over the rows


def add_bias(X):
    X = np.asarray(X, dtype=float)
    return np.array([[1.0, *row] for row in X])
