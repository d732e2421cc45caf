# %% [markdown]
# Known answers to `combine`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="added_within_columns"
# title: the sum runs within each column
# fails: test_combine_in_a_skewed_basis failed
# fails: test_combine_of_a_single_column failed
# fails: test_combine_in_any_dimension failed
# fails: test_combine_leaves_c_and_B_alone failed
# hint: You added up within each column; the columns are added to each other.


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.sum(c * B, axis=0)


# %% mistake="adds_into_a_column"
# title: the sum is gathered in a view of column 0
# fails: test_combine_leaves_c_and_B_alone failed
# hint: np.asarray makes no copy of an array: look for `*=` or `+=`.


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    v = B[:, 0]
    v *= c[0]
    for i in range(1, len(c)):
        v += c[i] * B[:, i]
    return v


# %% mistake="columns_not_added"
# title: the scaled columns are not added
# fails: test_combine_in_a_skewed_basis failed
# fails: test_combine_of_a_single_column failed
# fails: test_combine_in_any_dimension failed
# fails: test_combine_leaves_c_and_B_alone failed
# hint: The scaled columns are right; now they are added up.


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return c * B


# %% mistake="first_column_left_out"
# title: the loop begins at 1
# fails: test_combine_in_a_skewed_basis failed
# fails: test_combine_in_any_dimension failed
# fails: test_combine_leaves_c_and_B_alone failed
# hint: Which is the first column? You begin with the second.


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    v = np.zeros(len(B))
    for i in range(1, len(c)):
        v += c[i] * B[:, i]
    return v


# %% mistake="integers_kept"
# title: arrays of whole numbers stay what they are
# fails: test_combine_of_a_single_column failed
# hint: The numbers are right; look at the type of what comes back, and at its dtype.


def combine(c, B):
    c = np.asarray(c)
    B = np.asarray(B)
    return B @ c


# %% mistake="lists_left_as_lists"
# title: the lines that make arrays are deleted
# fails: test_combine_of_a_single_column error


def combine(c, B):
    return sum(c[i] * B[:, i] for i in range(len(c)))


# %% mistake="other_way_round"
# title: from the vector to its coordinates
# fails: test_combine_in_a_skewed_basis failed
# fails: test_combine_of_a_single_column failed
# fails: test_combine_in_any_dimension failed
# fails: test_combine_leaves_c_and_B_alone failed
# hint: You went from the vector to its coordinates; the other way is asked for.


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.linalg.solve(B, c)


# %% mistake="rounded"
# title: rounded to three digits
# fails: test_combine_in_any_dimension failed
# fails: test_combine_leaves_c_and_B_alone failed


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.round(B @ c, 3)


# %% mistake="rows_for_columns"
# title: the rows of B are combined
# fails: test_combine_in_a_skewed_basis failed
# fails: test_combine_of_a_single_column failed
# fails: test_combine_in_any_dimension failed
# fails: test_combine_leaves_c_and_B_alone failed
# hint: The basis vectors stand in the columns of B; you took its rows.


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return c @ B


# %% mistake="scales_in_place"
# title: the basis is scaled in place
# fails: test_combine_leaves_c_and_B_alone failed
# hint: np.asarray makes no copy of an array: look for `*=` or `+=`.


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    B *= c
    return B.sum(axis=1)


# %% mistake="signs_dropped"
# title: the signs of the coordinates are lost
# fails: test_combine_in_any_dimension failed
# fails: test_combine_leaves_c_and_B_alone failed
# hint: A coordinate may be negative: then it goes the other way.


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return B @ np.abs(c)


# %% mistake="two_columns_only"
# title: only the first two basis vectors
# fails: test_combine_in_any_dimension failed
# fails: test_combine_leaves_c_and_B_alone failed
# hint: Are all basis vectors used, however many there are?


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return c[0] * B[:, 0] + c[1] * B[:, 1]


# %% mistake="whole_coordinates"
# title: the coordinates are cut to whole numbers
# fails: test_combine_in_any_dimension failed
# fails: test_combine_leaves_c_and_B_alone failed
# hint: A coordinate need not be a whole number.


def combine(c, B):
    c = np.asarray(c, dtype=int)
    B = np.asarray(B, dtype=float)
    return B @ c


# %% alternative="component_by_component"
# title: a comprehension over the components


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.array([sum(c[j] * B[i, j] for j in range(len(c))) for i in range(len(B))])


# %% alternative="einsum"
# title: np.einsum


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.einsum("ij,j->i", B, c)


# %% alternative="loop"
# title: a loop over the columns


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    v = np.zeros(B.shape[0])
    for i in range(len(c)):
        v = v + c[i] * B[:, i]
    return v


# %% alternative="rows_of_the_transpose"
# title: a product with the transpose


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.dot(c, B.T)


# %% alternative="scaled_columns"
# title: scaled columns, summed


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return (c * B).sum(axis=1)
