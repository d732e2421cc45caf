# %% [markdown]
# Known answers to `row_norms`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="apply_along_axis"
# title: np.apply_along_axis, a loop in disguise
# fails: test_row_norms_without_a_loop failed
# fails: test_row_norms_of_tall_wide_and_square_tables failed


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.apply_along_axis(np.linalg.norm, 1, X)


# %% mistake="column_shape"
# title: shape (n, 1) for (n,)
# fails: test_row_norms_of_a_small_table failed
# fails: test_row_norms_without_a_loop failed
# fails: test_row_norms_of_tall_wide_and_square_tables failed
# fails: test_row_norms_of_a_single_row_or_column failed
# fails: test_row_norms_leaves_its_table_alone failed
# hint: The right numbers in the wrong shape: (3,) is asked for.


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.sqrt(np.sum(X * X, axis=1, keepdims=True))


# %% mistake="columns_for_rows"
# title: the lengths of the columns
# fails: test_row_norms_of_a_small_table failed
# fails: test_row_norms_without_a_loop failed
# fails: test_row_norms_of_tall_wide_and_square_tables failed
# fails: test_row_norms_of_a_single_row_or_column failed
# fails: test_row_norms_leaves_its_table_alone failed
# hint: These are the lengths of the columns.


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.sqrt(np.sum(X * X, axis=0))


# %% mistake="comprehension"
# title: a comprehension, which the exercise forbids
# fails: test_row_norms_without_a_loop failed
# fails: test_row_norms_of_tall_wide_and_square_tables failed


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.array([np.sqrt(np.sum(row * row)) for row in X])


# %% mistake="for_loop"
# title: a for loop, which the exercise forbids
# fails: test_row_norms_without_a_loop failed
# fails: test_row_norms_of_tall_wide_and_square_tables failed


def row_norms(X):
    X = np.asarray(X, dtype=float)
    lengths = np.zeros(len(X))
    for i in range(len(X)):
        lengths[i] = np.sqrt(np.sum(X[i] ** 2))
    return lengths


# %% mistake="frompyfunc"
# title: np.frompyfunc, a loop in disguise
# fails: test_row_norms_without_a_loop failed
# fails: test_row_norms_of_tall_wide_and_square_tables failed


def row_norms(X):
    X = np.asarray(X, dtype=float)
    length = np.frompyfunc(lambda i: np.linalg.norm(X[i]), 1, 1)
    return length(np.arange(len(X))).astype(float)


# %% mistake="lists_left_as_lists"
# title: the line that makes an array is deleted
# fails: test_row_norms_without_a_loop error
# fails: test_row_norms_of_a_single_row_or_column error


def row_norms(X):
    return np.sqrt(np.sum(X * X, axis=1))


# %% mistake="mapped"
# title: map, a loop in disguise
# fails: test_row_norms_without_a_loop failed
# fails: test_row_norms_of_tall_wide_and_square_tables failed


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.array(list(map(np.linalg.norm, X)))


# %% mistake="squared_lengths"
# title: the square root is missing
# fails: test_row_norms_of_a_small_table failed
# fails: test_row_norms_without_a_loop failed
# fails: test_row_norms_of_tall_wide_and_square_tables failed
# fails: test_row_norms_of_a_single_row_or_column failed
# fails: test_row_norms_leaves_its_table_alone failed
# hint: These are squared lengths: one step is missing.


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.sum(X * X, axis=1)


# %% mistake="squares_in_place"
# title: the table is squared in place
# fails: test_row_norms_leaves_its_table_alone failed
# hint: np.asarray makes no copy of an array: look for `*=` or `**=`.


def row_norms(X):
    X = np.asarray(X, dtype=float)
    X *= X
    return np.sqrt(X.sum(axis=1))


# %% mistake="squeezed"
# title: a table with one row gives a number for an array
# fails: test_row_norms_of_a_single_row_or_column failed
# hint: A table with one row is still a table: (1,) is asked for.


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.sqrt(np.sum(X * X, axis=1)).squeeze()


# %% mistake="two_columns_only"
# title: only the first two columns are used
# fails: test_row_norms_without_a_loop failed
# fails: test_row_norms_of_tall_wide_and_square_tables failed
# fails: test_row_norms_of_a_single_row_or_column failed
# hint: Are all columns used, however many there are?


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.sqrt(X[:, 0] ** 2 + X[:, 1] ** 2)


# %% alternative="diagonal"
# title: the diagonal of X @ X.T


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.sqrt(np.diag(X @ X.T))


# %% alternative="einsum"
# title: np.einsum


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.sqrt(np.einsum("ij,ij->i", X, X))


# %% alternative="hypot"
# title: np.hypot reduced


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.hypot.reduce(X, axis=-1, initial=0.0)


# %% alternative="numpy_norm"
# title: np.linalg.norm with an axis


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return np.linalg.norm(X, axis=1)


# %% alternative="times_ones"
# title: the squares times a vector of ones


def row_norms(X):
    X = np.asarray(X, dtype=float)
    return (X**2 @ np.ones(X.shape[1])) ** 0.5
