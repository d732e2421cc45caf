# %% [markdown]
# Known answers to `linear_combination`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="fitted_to_the_example"
# title: the numbers of the example stand in the code
# fails: test_linear_combination_of_lists failed
# fails: test_linear_combination_of_long_vectors failed
# fails: test_linear_combination_leaves_x_and_y_alone failed


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return 2 * x - 3 * y


# %% mistake="integers_kept"
# title: an array of whole numbers stays one
# fails: test_linear_combination_of_lists failed
# hint: The numbers are right; look at the type of what comes back, and at its dtype.


def linear_combination(a, x, b, y):
    x = np.asarray(x)
    y = np.asarray(y)
    return a * x + b * y


# %% mistake="lists_left_as_lists"
# title: the line that makes arrays is deleted, so lists are repeated and joined
# fails: test_linear_combination_of_lists failed
# hint: `*` repeats a list and `+` joins two lists: look at what x and y are.


def linear_combination(a, x, b, y):
    return a * x + b * y


# %% mistake="minus_for_plus"
# title: the scaled vectors are subtracted
# fails: test_linear_combination_of_two_arrows failed
# fails: test_linear_combination_of_lists failed
# fails: test_linear_combination_of_long_vectors failed
# fails: test_linear_combination_leaves_x_and_y_alone failed
# hint: Look at the sign between the two scaled vectors.


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return a * x - b * y


# %% mistake="numbers_swapped"
# title: each number scales the other vector
# fails: test_linear_combination_of_two_arrows failed
# fails: test_linear_combination_of_lists failed
# fails: test_linear_combination_of_long_vectors failed
# fails: test_linear_combination_leaves_x_and_y_alone failed
# hint: Look at which number scales which vector.


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return b * x + a * y


# %% mistake="print_for_return"
# title: the result is printed, not returned
# fails: test_linear_combination_of_two_arrows failed
# fails: test_linear_combination_of_lists failed
# fails: test_linear_combination_of_long_vectors failed
# fails: test_linear_combination_leaves_x_and_y_alone failed


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    print(a * x + b * y)


# %% mistake="scales_in_place"
# title: the inputs are scaled in place
# fails: test_linear_combination_leaves_x_and_y_alone failed
# hint: np.asarray makes no copy of an array: look for `*=` or `+=`.


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    x *= a
    y *= b
    return x + y


# %% mistake="second_not_scaled"
# title: only the first vector is scaled
# fails: test_linear_combination_of_two_arrows failed
# fails: test_linear_combination_of_lists failed
# fails: test_linear_combination_of_long_vectors failed
# fails: test_linear_combination_leaves_x_and_y_alone failed
# hint: Both vectors are scaled, the second one too.


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return a * x + y


# %% mistake="two_components_only"
# title: only the first two components are combined
# fails: test_linear_combination_of_long_vectors failed
# fails: test_linear_combination_leaves_x_and_y_alone failed
# fails: test_linear_combination_refuses_unequal_lengths failed
# hint: One component of the answer belongs to each component of x, however many there are.


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return np.array([a * x[0] + b * y[0], a * x[1] + b * y[1]])


# %% mistake="zip_cuts_short"
# title: a loop over zip, which does not mind unequal lengths
# fails: test_linear_combination_refuses_unequal_lengths failed
# hint: `zip` stops without a word at the end of the shorter one.


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return np.array([a * s + b * t for s, t in zip(x, y)])  # noqa: B905


# %% alternative="loop"
# title: a loop over the components


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    if len(x) != len(y):
        raise ValueError("x and y have different lengths")
    result = np.zeros(len(x))
    for i in range(len(x)):
        result[i] = a * x[i] + b * y[i]
    return result


# %% alternative="stacked"
# title: a product of the two numbers with the stacked vectors


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return np.array([a, b], dtype=float) @ np.stack([x, y])


# %% alternative="strict_zip"
# title: a comprehension over a strict zip


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return np.array([a * s + b * t for s, t in zip(x, y, strict=True)])


# %% alternative="ufuncs"
# title: with np.add and np.multiply


def linear_combination(a, x, b, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return np.add(np.multiply(a, x), np.multiply(b, y))
