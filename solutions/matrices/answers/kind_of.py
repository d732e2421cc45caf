# %% [markdown]
# Known answers to `kind_of`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="axes_of_length_one_dropped"
# title: axes of length 1 are not counted
# fails: test_kind_of_a_table_with_one_row failed
# fails: test_kind_of_any_shape failed
# hint: Count the axes, not the rows or the numbers: an axis of length 1 is an axis.


def kind_of(x):
    x = np.asarray(x, dtype=float)
    return ("scalar", "vector", "matrix", "tensor")[min(np.squeeze(x).ndim, 3)]


# %% mistake="by_length"
# title: a list of one is taken for a scalar, and the rows are counted
# fails: test_kind_of_a_table_with_one_row failed
# fails: test_kind_of_a_film failed
# fails: test_kind_of_any_shape failed
# hint: Count the axes, not the rows or the numbers: an axis of length 1 is an axis.


def kind_of(x):
    x = np.asarray(x, dtype=float)
    if x.ndim == 0 or len(x) == 1:
        return "scalar"
    return "vector" if x.ndim == 1 else "matrix"


# %% mistake="capital_letters"
# title: capital letters
# fails: test_kind_of_numbers_and_lists failed
# fails: test_kind_of_a_table_with_one_row failed
# fails: test_kind_of_a_film failed
# fails: test_kind_of_any_shape failed
# hint: The words are asked for, in small letters.


def kind_of(x):
    x = np.asarray(x, dtype=float)
    return ("Scalar", "Vector", "Matrix", "Tensor")[min(x.ndim, 3)]


# %% mistake="everything_is_a_tensor"
# title: everything above a vector is called tensor
# fails: test_kind_of_numbers_and_lists failed
# fails: test_kind_of_a_table_with_one_row failed
# fails: test_kind_of_any_shape failed


def kind_of(x):
    x = np.asarray(x, dtype=float)
    return ("scalar", "vector", "tensor")[min(x.ndim, 2)]


# %% mistake="number_of_axes"
# title: the number of axes for its name
# fails: test_kind_of_numbers_and_lists failed
# fails: test_kind_of_a_table_with_one_row failed
# fails: test_kind_of_a_film failed
# fails: test_kind_of_any_shape failed
# hint: The number of axes has a name: return the name.


def kind_of(x):
    x = np.asarray(x, dtype=float)
    return x.ndim


# %% mistake="one_number_is_a_scalar"
# title: whatever holds one number is taken for a scalar
# fails: test_kind_of_a_table_with_one_row failed
# fails: test_kind_of_any_shape failed
# hint: Count the axes, not the rows or the numbers: an axis of length 1 is an axis.


def kind_of(x):
    x = np.asarray(x, dtype=float)
    if x.size == 1:
        return "scalar"
    return ("scalar", "vector", "matrix", "tensor")[min(x.ndim, 3)]


# %% mistake="one_row_is_a_vector"
# title: a table with one row is taken for a vector
# fails: test_kind_of_a_table_with_one_row failed
# fails: test_kind_of_any_shape failed
# hint: Count the axes, not the rows or the numbers: an axis of length 1 is an axis.


def kind_of(x):
    x = np.asarray(x, dtype=float)
    if x.ndim == 2 and len(x) == 1:
        return "vector"
    return ("scalar", "vector", "matrix", "tensor")[min(x.ndim, 3)]


# %% mistake="print_for_return"
# title: the word is printed, not returned
# fails: test_kind_of_numbers_and_lists failed
# fails: test_kind_of_a_table_with_one_row failed
# fails: test_kind_of_a_film failed
# fails: test_kind_of_any_shape failed


def kind_of(x):
    x = np.asarray(x, dtype=float)
    print(("scalar", "vector", "matrix", "tensor")[min(x.ndim, 3)])


# %% mistake="three_axes_only"
# title: four axes have no name
# fails: test_kind_of_a_film failed
# fails: test_kind_of_any_shape failed
# hint: Three axes are a tensor, and so are four and more.


def kind_of(x):
    x = np.asarray(x, dtype=float)
    return {0: "scalar", 1: "vector", 2: "matrix", 3: "tensor"}.get(x.ndim)


# %% alternative="dictionary"
# title: a dictionary with a default


def kind_of(x):
    x = np.asarray(x, dtype=float)
    return {0: "scalar", 1: "vector", 2: "matrix"}.get(len(x.shape), "tensor")


# %% alternative="match"
# title: match on the shape


def kind_of(x):
    x = np.asarray(x, dtype=float)
    match x.shape:
        case ():
            return "scalar"
        case (_,):
            return "vector"
        case (_, _):
            return "matrix"
    return "tensor"


# %% alternative="places"
# title: a place in a tuple


def kind_of(x):
    x = np.asarray(x, dtype=float)
    return ("scalar", "vector", "matrix", "tensor")[min(x.ndim, 3)]
