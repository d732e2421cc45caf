# %% [markdown]
# Known answers to `affine`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="adds_in_place"
# title: the product is added into the bias
# fails: test_affine_leaves_its_arrays_alone failed
# hint: np.asarray makes no copy of an array: look for `+=` or `*=`.


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    product = X @ W
    result = np.empty_like(product)
    for i in range(len(X)):
        result[i] = product[i] + b
    b += product.sum(axis=0)
    return result


# %% mistake="bias_down_the_rows"
# title: the bias as a column
# fails: test_affine_of_bills_with_bags error
# fails: test_affine_of_any_shapes error


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return X @ W + b[:, np.newaxis]


# %% mistake="bias_for_square_tables"
# title: the bias as a column where that fits
# fails: test_affine_of_any_shapes failed
# hint: Each output has its own bias, the same for all rows.


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    product = X @ W
    if product.shape[0] == product.shape[1] and product.size > 1:
        return product + b.reshape(-1, 1)
    return product + b


# %% mistake="bias_forgotten"
# title: the bias is not added
# fails: test_affine_of_bills_with_bags failed
# fails: test_affine_with_one_output failed
# fails: test_affine_of_any_shapes failed
# hint: Who pays for the bags?


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    if b.shape != W.shape[1:]:
        raise ValueError("one bias for each output is needed")
    return X @ W


# %% mistake="bias_in_every_sum"
# title: the bias is added to each product of a sum
# fails: test_affine_of_bills_with_bags failed
# fails: test_affine_with_one_output failed
# fails: test_affine_of_any_shapes failed
# hint: Does the bias count once?


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return np.sum(X[:, :, np.newaxis] * W + b, axis=1)


# %% mistake="bias_taken_away"
# title: the bias is taken away
# fails: test_affine_of_bills_with_bags failed
# fails: test_affine_with_one_output failed
# fails: test_affine_of_any_shapes failed
# hint: Is the bias added or taken away?


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return X @ W - b


# %% mistake="biases_added_up"
# title: the sum of the biases for each output
# fails: test_affine_of_bills_with_bags failed
# fails: test_affine_of_any_shapes failed
# hint: One number for each output belongs to each row: the two biases are not added up.


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    if b.shape != W.shape[1:]:
        raise ValueError("one bias for each output is needed")
    return X @ W + np.sum(b)


# %% mistake="integers_kept"
# title: arrays of whole numbers stay so
# fails: test_affine_of_any_shapes failed
# hint: NumPy's whole numbers end near 9e18: look at the dtype.


def affine(X, W, b):
    return (np.asarray(X) @ np.asarray(W) + np.asarray(b)).astype(float)


# %% mistake="number_by_number"
# title: a product number by number
# fails: test_affine_of_bills_with_bags error
# fails: test_affine_with_one_output error
# fails: test_affine_of_any_shapes error


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return X * W + b


# %% mistake="one_output_squeezed"
# title: a single output loses its axis
# fails: test_affine_with_one_output failed
# fails: test_affine_of_any_shapes failed
# hint: A table with one column is still a table: (2, 1).


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    result = X @ W + b
    return result[:, 0] if result.shape[1] == 1 else result


# %% mistake="transposed_weights"
# title: the weights are transposed
# fails: test_affine_of_bills_with_bags failed
# fails: test_affine_with_one_output error
# fails: test_affine_of_any_shapes error
# hint: W is used as it is: rows of X meet columns of W.


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return X @ W.T + b


# %% mistake="zip_cuts_short"
# title: a loop over zip, which does not mind a missing bias
# fails: test_affine_refuses_what_does_not_fit failed
# hint: `zip` stops without a word at the end of the shorter one.


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return np.column_stack([X @ column + bias for column, bias in zip(W.T, b)])  # noqa: B905


# %% alternative="column_of_ones"
# title: a column of ones and the bias as a row of the weights


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return np.column_stack([np.ones(len(X)), X]) @ np.vstack([b, W])


# %% alternative="einsum"
# title: einsum


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return np.einsum("ij,jk->ik", X, W) + b.reshape(1, -1)


# %% alternative="loops"
# title: loops over rows and outputs


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    if X.shape[1] != W.shape[0] or W.shape[1] != len(b):
        raise ValueError("the shapes do not fit")
    result = np.zeros((len(X), len(b)))
    for i in range(len(X)):
        for j in range(len(b)):
            result[i, j] = b[j] + sum(X[i] * W[:, j])
    return result


# %% alternative="row_by_row"
# title: each row by itself


def affine(X, W, b):
    X = np.asarray(X, dtype=float)
    W = np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    return np.array([np.add(np.dot(row, W), b) for row in X])
