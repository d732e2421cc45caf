# %% [markdown]
# Known answers to `pairwise_distances`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="along_the_axes"
# title: sizes added without squares
# fails: test_pairwise_distances_of_two_and_three_points failed
# fails: test_pairwise_distances_of_single_rows failed
# fails: test_pairwise_distances_of_any_tables failed
# fails: test_pairwise_distances_of_near_and_equal_rows failed
# hint: That is how far one walks along the axes, not straight.


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.sum(np.abs(X[:, np.newaxis, :] - Y), axis=2)


# %% mistake="centres_in_place"
# title: both tables are centred in place
# fails: test_pairwise_distances_leaves_X_and_Y_alone failed
# hint: np.asarray makes no copy of an array: look for `-=`.


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    centre = np.mean(Y, axis=0)
    X -= centre
    Y -= centre
    return np.sqrt(np.sum((X[:, np.newaxis, :] - Y) ** 2, axis=2))


# %% mistake="difference_of_lengths"
# title: the difference of the lengths
# fails: test_pairwise_distances_of_two_and_three_points failed
# fails: test_pairwise_distances_of_any_tables failed
# fails: test_pairwise_distances_of_near_and_equal_rows failed
# hint: Two arrows of equal length may point to different places.


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    if X.shape[1] != Y.shape[1]:
        raise ValueError("rows of different lengths")
    return np.abs(np.linalg.norm(X, axis=1)[:, np.newaxis] - np.linalg.norm(Y, axis=1))


# %% mistake="integers_kept"
# title: tables of whole numbers stay so
# fails: test_pairwise_distances_of_any_tables failed
# hint: NumPy's whole numbers end near 9e18: look at the dtype.


def pairwise_distances(X, Y):
    X, Y = np.asarray(X), np.asarray(Y)
    return np.sqrt(np.sum((X[:, np.newaxis, :] - Y) ** 2, axis=2))


# %% mistake="mean_for_sum"
# title: mean for sum
# fails: test_pairwise_distances_of_two_and_three_points failed
# fails: test_pairwise_distances_of_single_rows failed
# fails: test_pairwise_distances_of_any_tables failed
# fails: test_pairwise_distances_of_near_and_equal_rows failed
# hint: This looks like a mean. Do two more coordinates bring points nearer?


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.sqrt(np.mean((X[:, np.newaxis, :] - Y) ** 2, axis=2))


# %% mistake="not_added_up"
# title: the squares of a row are not added up
# fails: test_pairwise_distances_of_two_and_three_points failed
# fails: test_pairwise_distances_of_single_rows failed
# fails: test_pairwise_distances_of_equal_rows failed
# fails: test_pairwise_distances_of_any_tables failed
# fails: test_pairwise_distances_of_near_and_equal_rows failed
# fails: test_pairwise_distances_leaves_X_and_Y_alone failed
# hint: The squares of a row are added up along the last axis.


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.sqrt((X[:, np.newaxis, :] - Y) ** 2)


# %% mistake="row_by_row"
# title: row i with row i only
# fails: test_pairwise_distances_of_two_and_three_points error
# fails: test_pairwise_distances_of_single_rows failed
# fails: test_pairwise_distances_of_equal_rows failed
# fails: test_pairwise_distances_of_any_tables error
# fails: test_pairwise_distances_of_near_and_equal_rows error
# fails: test_pairwise_distances_leaves_X_and_Y_alone failed


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.sqrt(np.sum((X - Y) ** 2, axis=1))


# %% mistake="short_formula"
# title: the short formula, with its nan
# fails: test_pairwise_distances_of_equal_rows failed
# fails: test_pairwise_distances_of_near_and_equal_rows failed
# hint: |x|² + |y|² - 2 x·y loses its last digits here: subtract first, square after.


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    squares = np.sum(X * X, axis=1)[:, np.newaxis] + np.sum(Y * Y, axis=1) - 2 * X @ Y.T
    return np.sqrt(squares)


# %% mistake="short_formula_clipped"
# title: the short formula, negative squares cut off
# fails: test_pairwise_distances_of_equal_rows failed
# fails: test_pairwise_distances_of_near_and_equal_rows failed
# hint: |x|² + |y|² - 2 x·y loses its last digits here: subtract first, square after.


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    squares = np.sum(X * X, axis=1)[:, np.newaxis] + np.sum(Y * Y, axis=1) - 2 * X @ Y.T
    return np.sqrt(np.maximum(squares, 0.0))


# %% mistake="squared_distances"
# title: the root is missing
# fails: test_pairwise_distances_of_two_and_three_points failed
# fails: test_pairwise_distances_of_single_rows failed
# fails: test_pairwise_distances_of_any_tables failed
# fails: test_pairwise_distances_of_near_and_equal_rows failed
# hint: These are squared distances: one step is missing.


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.sum((X[:, np.newaxis, :] - Y) ** 2, axis=2)


# %% mistake="transposed"
# title: rows and columns exchanged
# fails: test_pairwise_distances_of_two_and_three_points failed
# fails: test_pairwise_distances_of_any_tables failed
# fails: test_pairwise_distances_of_near_and_equal_rows failed
# hint: A row for each row of X, a column for each row of Y.


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.sqrt(np.sum((Y[:, np.newaxis, :] - X) ** 2, axis=2))


# %% mistake="two_columns_only"
# title: only the first two columns
# fails: test_pairwise_distances_of_single_rows failed
# fails: test_pairwise_distances_of_any_tables failed
# fails: test_pairwise_distances_of_near_and_equal_rows failed
# fails: test_pairwise_distances_refuses_rows_of_other_lengths failed
# hint: A row may have more than two numbers.


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    X, Y = X[:, :2], Y[:, :2]
    return np.sqrt(np.sum((X[:, np.newaxis, :] - Y) ** 2, axis=2))


# %% mistake="within_X"
# title: Y is not used
# fails: test_pairwise_distances_of_two_and_three_points failed
# fails: test_pairwise_distances_of_single_rows failed
# fails: test_pairwise_distances_of_any_tables failed
# fails: test_pairwise_distances_of_near_and_equal_rows failed
# fails: test_pairwise_distances_refuses_rows_of_other_lengths failed
# hint: Y is not used: these are the distances within X.


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.sqrt(np.sum((X[:, np.newaxis, :] - X) ** 2, axis=2))


# %% mistake="zip_cuts_short"
# title: loops over zip, which does not mind unequal rows
# fails: test_pairwise_distances_refuses_rows_of_other_lengths failed
# hint: `zip` stops without a word at the end of the shorter one.


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.array([[sum((a - b) ** 2 for a, b in zip(x, y)) ** 0.5 for y in Y] for x in X])  # noqa: B905


# %% alternative="column_by_column"
# title: squares added up column by column


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    if X.shape[1] != Y.shape[1]:
        raise ValueError("rows of different lengths")
    squares = np.zeros((len(X), len(Y)))
    for j in range(X.shape[1]):
        squares += np.subtract.outer(X[:, j], Y[:, j]) ** 2
    return squares**0.5


# %% alternative="einsum"
# title: einsum of the differences


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    difference = X[:, np.newaxis, :] - Y
    return np.sqrt(np.einsum("ijk,ijk->ij", difference, difference))


# %% alternative="math_dist"
# title: math.dist

import math


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.array([[math.dist(x, y) for y in Y] for x in X])


# %% alternative="norm"
# title: np.linalg.norm along the last axis


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.linalg.norm(X[:, None] - Y[None, :], axis=-1)


# %% alternative="two_loops"
# title: two loops


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    table = np.zeros((len(X), len(Y)))
    for i in range(len(X)):
        for j in range(len(Y)):
            table[i, j] = np.sqrt(np.sum((X[i] - Y[j]) ** 2))
    return table
