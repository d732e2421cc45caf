# %% [markdown]
# Known answers to `softmax`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="columns_for_rows"
# title: the columns add up to 1
# fails: test_softmax_of_each_row failed
# fails: test_softmax_around_a_thousand failed
# fails: test_softmax_of_any_table failed
# fails: test_softmax_of_rows_far_apart failed
# fails: test_softmax_leaves_Z_alone failed
# hint: Each row is to add up to 1; yours do so in columns.


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    powers = np.exp(Z - np.max(Z, axis=0, keepdims=True))
    return powers / np.sum(powers, axis=0, keepdims=True)


# %% mistake="divided_by_the_largest"
# title: the largest becomes 1
# fails: test_softmax_of_three_logarithms failed
# fails: test_softmax_of_each_row failed
# fails: test_softmax_around_a_thousand failed
# fails: test_softmax_of_any_table failed
# fails: test_softmax_of_rows_far_apart failed
# fails: test_softmax_leaves_Z_alone failed
# hint: Together they should be 1: what do you divide by?


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    return np.exp(Z - np.max(Z, axis=-1, keepdims=True))


# %% mistake="in_place"
# title: the largest is taken away in place
# fails: test_softmax_leaves_Z_alone failed
# hint: np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a
#   part.


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    Z -= np.max(Z, axis=-1, keepdims=True)
    powers = np.exp(Z)
    return powers / np.sum(powers, axis=-1, keepdims=True)


# %% mistake="largest_of_all"
# title: one number is taken away from all rows
# fails: test_softmax_of_rows_far_apart failed
# hint: 0 over 0: each row needs a number of its own taken away.


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    with np.errstate(all="ignore"):
        powers = np.exp(Z - np.max(Z))
        return powers / np.sum(powers, axis=-1, keepdims=True)


# %% mistake="logarithms"
# title: the logarithms are returned
# fails: test_softmax_of_three_logarithms failed
# fails: test_softmax_of_each_row failed
# fails: test_softmax_around_a_thousand failed
# fails: test_softmax_of_any_table failed
# fails: test_softmax_of_rows_far_apart failed
# fails: test_softmax_leaves_Z_alone failed
# hint: Those are the logarithms of the answer.


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    top = Z - np.max(Z, axis=-1, keepdims=True)
    return top - np.log(np.sum(np.exp(top), axis=-1, keepdims=True))


# %% mistake="mean_taken_away"
# title: the mean of the table is taken away
# fails: test_softmax_of_rows_far_apart failed
# hint: 0 over 0: each row needs a number of its own taken away.


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    with np.errstate(all="ignore"):
        powers = np.exp(Z - np.mean(Z))
        return powers / np.sum(powers, axis=-1, keepdims=True)


# %% mistake="overflow"
# title: nothing is taken away first
# fails: test_softmax_around_a_thousand failed
# fails: test_softmax_of_rows_far_apart failed
# hint: e to the power of 1000 is too large. What may be taken from a row without any change?


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    with np.errstate(all="ignore"):
        powers = np.exp(Z)
        return powers / np.sum(powers, axis=-1, keepdims=True)


# %% mistake="powers_not_taken"
# title: divided by the sum without taking powers
# fails: test_softmax_of_three_logarithms failed
# fails: test_softmax_of_each_row failed
# fails: test_softmax_around_a_thousand failed
# fails: test_softmax_of_any_table failed
# fails: test_softmax_of_rows_far_apart failed
# fails: test_softmax_leaves_Z_alone failed
# hint: What makes a negative number positive here? Not its size.


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    with np.errstate(all="ignore"):
        return Z / np.sum(Z, axis=-1, keepdims=True)


# %% mistake="second_axis"
# title: the second axis for the last
# fails: test_softmax_of_any_table failed


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    axis = 1 if Z.ndim > 1 else 0
    powers = np.exp(Z - np.max(Z, axis=axis, keepdims=True))
    return powers / np.sum(powers, axis=axis, keepdims=True)


# %% mistake="smallest_taken_away"
# title: the smallest is taken away
# fails: test_softmax_of_rows_far_apart failed
# hint: Which number of the row has to be taken away, so that no power is too large?


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    with np.errstate(all="ignore"):
        powers = np.exp(Z - np.min(Z, axis=-1, keepdims=True))
        return powers / np.sum(powers, axis=-1, keepdims=True)


# %% mistake="tables_only"
# title: only tables of two dimensions
# fails: test_softmax_of_three_logarithms error
# fails: test_softmax_of_any_table failed


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


# %% mistake="whole_table"
# title: the whole table adds up to 1
# fails: test_softmax_of_each_row failed
# fails: test_softmax_of_any_table failed
# fails: test_softmax_of_rows_far_apart failed
# fails: test_softmax_leaves_Z_alone failed
# hint: Each row is to add up to 1, not the whole table.


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    powers = np.exp(Z - np.max(Z))
    return powers / np.sum(powers)


# %% alternative="log_sum"
# title: by the logarithm of the sum


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    return np.exp(Z - np.logaddexp.reduce(Z, axis=-1, keepdims=True))


# %% alternative="new_axis"
# title: with None for the lost axis


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    powers = np.exp(Z - Z.max(-1)[..., None])
    return powers / powers.sum(-1)[..., None]


# %% alternative="row_by_row"
# title: row by row


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    flat = Z.reshape(-1, Z.shape[-1])
    rows = []
    for row in flat:
        powers = np.exp(row - max(row))
        rows.append(powers / sum(powers))
    return np.array(rows).reshape(Z.shape)


# %% alternative="transposed"
# title: by way of the transpose


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    powers = (
        np.exp(Z.T - Z.T.max(axis=0)) if Z.ndim < 3 else np.exp(Z - Z.max(axis=-1, keepdims=True)).T
    )
    return (powers / powers.sum(axis=0)).T
