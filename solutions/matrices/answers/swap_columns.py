# %% [markdown]
# Known answers to `swap_columns`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="a_copy_that_is_lost"
# title: a copy is changed and X returned
# fails: test_swap_columns_of_a_small_table failed
# fails: test_swap_columns_leaves_the_table_alone failed
# fails: test_swap_columns_of_any_table failed
# fails: test_swap_columns_with_itself failed
# hint: Nothing has moved. Is it a copy that you changed?


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    table = X.copy()
    table[:, [i, j]] = table[:, [j, i]]
    return X


# %% mistake="all_turned_round"
# title: all columns are turned round
# fails: test_swap_columns_of_any_table failed
# fails: test_swap_columns_with_itself failed
# hint: Do the numbers i and j matter to your answer?


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    return X[:, ::-1].copy()


# %% mistake="changed_and_changed_back"
# title: X is changed, copied, and one column put back
# fails: test_swap_columns_leaves_the_table_alone failed
# hint: np.asarray makes no copy of an array, so X itself was changed.


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    kept = X[:, i].copy()
    X[:, i] = X[:, j]
    X[:, j] = kept
    return X.copy()


# %% mistake="first_and_last"
# title: the first and the last column, whatever i and j are
# fails: test_swap_columns_of_any_table failed
# fails: test_swap_columns_with_itself failed


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    table = X.copy()
    table[:, [0, -1]] = X[:, [-1, 0]]
    return table


# %% mistake="in_place"
# title: X itself is changed
# fails: test_swap_columns_leaves_the_table_alone failed
# fails: test_swap_columns_with_itself failed
# hint: np.asarray makes no copy of an array, so X itself was changed.


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    X[:, [i, j]] = X[:, [j, i]]
    return X


# %% mistake="integers_kept"
# title: a table of whole numbers stays one
# fails: test_swap_columns_of_a_small_table failed
# hint: The numbers are right; look at the type of what comes back, and at its dtype.


def swap_columns(X, i, j):
    table = np.array(X)
    table[:, [i, j]] = table[:, [j, i]]
    return table


# %% mistake="one_way_only"
# title: only one of the two is copied
# fails: test_swap_columns_of_a_small_table failed
# fails: test_swap_columns_of_any_table failed
# hint: One column stands there twice: the other was overwritten before it was copied.


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    table = X.copy()
    table[:, j] = X[:, i]
    return table


# %% mistake="rows_for_columns"
# title: rows for columns
# fails: test_swap_columns_of_a_small_table error
# fails: test_swap_columns_leaves_the_table_alone error
# fails: test_swap_columns_of_any_table failed


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    order = list(range(len(X)))
    order[i], order[j] = order[j], order[i]
    return X[order]


# %% mistake="same_column_not_copied"
# title: X itself comes back where i equals j
# fails: test_swap_columns_with_itself failed
# hint: A new table is asked for: yours shares its memory with X.


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    if i == j:
        return X
    table = X.copy()
    table[:, [i, j]] = X[:, [j, i]]
    return table


# %% mistake="two_columns_returned"
# title: only the two columns come back
# fails: test_swap_columns_of_a_small_table failed
# fails: test_swap_columns_leaves_the_table_alone failed
# fails: test_swap_columns_of_any_table failed
# fails: test_swap_columns_with_itself failed
# hint: All columns are to stay; only two of them change places.


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    return X[:, [j, i]]


# %% mistake="views_exchanged"
# title: views are exchanged, so one column is lost
# fails: test_swap_columns_of_a_small_table failed
# fails: test_swap_columns_of_any_table failed
# hint: One column stands there twice: the other was overwritten before it was copied.


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    table = X.copy()
    table[:, i], table[:, j] = table[:, j], table[:, i]
    return table


# %% alternative="column_list"
# title: a list of columns on both sides


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    table = X.copy()
    table[:, [i, j]] = table[:, [j, i]]
    return table


# %% alternative="copy_and_assign"
# title: a copy, two assignments


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    table = X.copy()
    table[:, i] = X[:, j]
    table[:, j] = X[:, i]
    return table


# %% alternative="permutation"
# title: the product with a permutation matrix


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    P = np.eye(X.shape[1])
    P[[i, j]] = P[[j, i]]
    return X @ P


# %% alternative="stacked"
# title: the columns put together one by one


def swap_columns(X, i, j):
    X = np.asarray(X, dtype=float)
    columns = list(X.T)
    columns[i], columns[j] = columns[j], columns[i]
    return np.column_stack(columns)
