# %% [markdown]
# Known answers to `corner`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="columns_only"
# title: only the columns are cut
# fails: test_corner_of_a_wide_table failed
# fails: test_corner_of_any_table failed
# hint: Both axes have to be cut.


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[:, :k].copy()


# %% mistake="counted_from_one"
# title: rows and columns counted from 1
# fails: test_corner_of_a_wide_table failed
# fails: test_corner_of_any_table failed
# hint: Python counts from 0: where does the upper left corner begin?


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[1 : k + 1, 1 : k + 1].copy()


# %% mistake="cut_twice"
# title: two pairs of brackets cut the rows twice
# fails: test_corner_of_a_wide_table failed
# fails: test_corner_of_any_table failed
# hint: Rows were cut twice, or columns not at all: cut both axes.


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[:k][:k].copy()


# %% mistake="integers_kept"
# title: a table of whole numbers stays one
# fails: test_corner_of_a_list failed
# hint: The numbers may be right; look at the type of what comes back, and at its dtype.


def corner(X, k):
    return np.array(X)[:k, :k].copy()


# %% mistake="list_returned"
# title: lists for an array
# fails: test_corner_of_a_list failed
# hint: The numbers may be right; look at the type of what comes back, and at its dtype.


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[:k, :k].tolist()


# %% mistake="lower_right"
# title: the lower right corner
# fails: test_corner_of_a_wide_table failed
# fails: test_corner_of_any_table failed
# hint: That is another corner: upper left is where both indices are small.


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[-k:, -k:].copy()


# %% mistake="one_too_few"
# title: one row and column too few
# fails: test_corner_of_a_wide_table failed
# fails: test_corner_of_any_table failed
# hint: A slice a:b stops before b; for k rows, b is k.


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[: k - 1, : k - 1].copy()


# %% mistake="one_too_many"
# title: one row and column too many
# fails: test_corner_of_a_wide_table failed
# fails: test_corner_of_any_table failed
# hint: A slice a:b stops before b; for k rows, b is k.


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[: k + 1, : k + 1].copy()


# %% mistake="pairs"
# title: two lists of indices pick the diagonal
# fails: test_corner_of_a_wide_table failed
# fails: test_corner_is_a_copy failed
# fails: test_corner_of_a_list failed
# fails: test_corner_of_any_table failed
# fails: test_corner_leaves_the_table_alone failed
# hint: Two lists as indices pick pairs; two slices cut out a block.


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[np.arange(k), np.arange(k)]


# %% mistake="rest_deleted_in_place"
# title: the rest is set to 0 in place
# fails: test_corner_leaves_the_table_alone failed
# hint: np.asarray makes no copy of an array, so X itself was changed.


def corner(X, k):
    X = np.asarray(X, dtype=float)
    X[k:] = 0.0
    X[:, k:] = 0.0
    X += 0.5
    return X[:k, :k] - 0.5


# %% mistake="two_always"
# title: k is not used
# fails: test_corner_of_any_table failed
# hint: Where does k enter? You always cut the same.


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[:2, :2].copy()


# %% mistake="upper_right"
# title: the upper right corner
# fails: test_corner_of_a_wide_table failed
# fails: test_corner_of_any_table failed
# hint: That is another corner: upper left is where both indices are small.


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[:k, -k:].copy()


# %% mistake="view"
# title: a slice without a copy
# fails: test_corner_is_a_copy failed
# fails: test_corner_leaves_the_table_alone failed
# hint: A slice is a window onto the same numbers. What makes them your own?


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[:k, :k]


# %% alternative="array"
# title: np.array copies


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return np.array(X[:k, :k])


# %% alternative="comprehension"
# title: rows cut in a comprehension


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return np.array([row[:k] for row in X[:k]])


# %% alternative="filled"
# title: an empty table, filled by loops


def corner(X, k):
    X = np.asarray(X, dtype=float)
    part = np.empty((k, k))
    for i in range(k):
        for j in range(k):
            part[i, j] = X[i, j]
    return part


# %% alternative="open_mesh"
# title: np.ix_ makes a copy


def corner(X, k):
    X = np.asarray(X, dtype=float)
    return X[np.ix_(range(k), range(k))]
