# %% [markdown]
# Known answers to `dot`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="at_operator"
# title: the operator @, which the exercise forbids
# fails: test_dot_is_written_out failed
# fails: test_dot_of_any_two_vectors failed


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(x @ y)


# %% mistake="convolve"
# title: np.convolve with one vector turned round
# fails: test_dot_is_written_out failed
# fails: test_dot_of_any_two_vectors failed


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    if x.shape != y.shape:
        raise ValueError(f"different lengths: {x.shape} and {y.shape}")
    return float(np.convolve(x, y[::-1], "valid")[0])


# %% mistake="correlate"
# title: np.correlate, a dot product by another name
# fails: test_dot_is_written_out failed
# fails: test_dot_of_any_two_vectors failed


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    if x.shape != y.shape:
        raise ValueError(f"different lengths: {x.shape} and {y.shape}")
    return float(np.correlate(x, y)[0])


# %% mistake="in_place"
# title: the products are written over x
# fails: test_dot_of_any_two_vectors failed
# hint: np.asarray makes no copy of an array: look for `*=`.


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    x *= y
    return float(np.sum(x))


# %% mistake="inner_by_another_name"
# title: np.inner under another name
# fails: test_dot_is_written_out failed
# fails: test_dot_of_any_two_vectors failed

from numpy import inner as product


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(product(x, y))


# %% mistake="integers_kept"
# title: an array of whole numbers stays one
# fails: test_dot_of_any_two_vectors failed
# hint: NumPy's whole numbers end near 9e18: look at the dtype.


def dot(x, y):
    x = np.asarray(x)
    y = np.asarray(y)
    return float(np.sum(x * y))


# %% mistake="last_left_out"
# title: the loop ends one too early
# fails: test_dot_of_a_shopping_bill failed
# fails: test_dot_is_written_out failed
# fails: test_dot_of_any_two_vectors failed
# fails: test_dot_refuses_unequal_lengths failed
# hint: Are all components of the vectors used?


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    total = 0.0
    for i in range(len(x) - 1):
        total += x[i] * y[i]
    return total


# %% mistake="masked"
# title: the product of NumPy's masked arrays
# fails: test_dot_is_written_out failed
# fails: test_dot_of_any_two_vectors failed


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    if x.shape != y.shape:
        raise ValueError(f"different lengths: {x.shape} and {y.shape}")
    return float(np.ma.dot(x, y))


# %% mistake="matrix_times"
# title: the `*` of np.matrix is a product of matrices
# fails: test_dot_is_written_out failed
# fails: test_dot_of_any_two_vectors failed


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    if x.shape != y.shape:
        raise ValueError(f"different lengths: {x.shape} and {y.shape}")
    return float((np.matrix(x) * np.matrix(y).T)[0, 0])


# %% mistake="numpy_dot"
# title: np.dot, which the exercise forbids
# fails: test_dot_is_written_out failed
# fails: test_dot_of_any_two_vectors failed


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(np.dot(x, y))


# %% mistake="products_not_added"
# title: the products are not added up
# fails: test_dot_of_a_shopping_bill failed
# fails: test_dot_is_written_out failed
# fails: test_dot_of_any_two_vectors failed
# hint: These are the products, item by item. What is the bill?


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return x * y


# %% mistake="signs_dropped"
# title: products of both signs are added as if positive
# fails: test_dot_is_written_out failed
# fails: test_dot_of_any_two_vectors failed
# hint: A product of two components may well be negative.


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(np.sum(np.abs(x * y)))


# %% mistake="sums_multiplied"
# title: the sums are multiplied instead of the products added
# fails: test_dot_of_a_shopping_bill failed
# fails: test_dot_is_written_out failed
# fails: test_dot_of_any_two_vectors failed
# fails: test_dot_refuses_unequal_lengths failed
# hint: Which numbers are multiplied with each other?


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(np.sum(x) * np.sum(y))


# %% mistake="total_overwritten"
# title: = for +=, so only the last product is left
# fails: test_dot_of_a_shopping_bill failed
# fails: test_dot_is_written_out failed
# fails: test_dot_of_any_two_vectors failed
# hint: Only the last product is left. Is something overwritten?


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    for product in x * y:
        total = product
    return float(total)


# %% mistake="two_components_only"
# title: the loop runs over two components, whatever the length
# fails: test_dot_is_written_out failed
# fails: test_dot_of_any_two_vectors failed
# fails: test_dot_refuses_unequal_lengths failed
# hint: Are all components of the vectors used?


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    total = 0.0
    for i in range(2):
        total += x[i] * y[i]
    return total


# %% mistake="zip_cuts_short"
# title: a loop over zip, which does not mind unequal lengths
# fails: test_dot_refuses_unequal_lengths failed
# hint: `zip` stops without a word at the end of the shorter one.


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    total = 0.0
    for s, t in zip(x, y):  # noqa: B905
        total += s * t
    return total


# %% alternative="fsum"
# title: exactly rounded sum

import math


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return math.fsum(x * y)


# %% alternative="loop"
# title: a loop over the components


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    if x.shape != y.shape:
        raise ValueError("x and y have different lengths")
    total = 0.0
    for i in range(len(x)):
        total += x[i] * y[i]
    return total


# %% alternative="method"
# title: the sum method


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return (x * y).sum()


# %% alternative="polarised"
# title: from the lengths of the sum and of the difference


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return (np.sum((x + y) ** 2) - np.sum((x - y) ** 2)) / 4


# %% alternative="strict_zip"
# title: the sum of a generator over a strict zip


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return sum(s * t for s, t in zip(x, y, strict=True))


# %% alternative="while_loop"
# title: a while loop


def dot(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    products = list(x * y)
    total = 0.0
    while products:
        total += products.pop()
    return total
