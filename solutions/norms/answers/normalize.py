# %% [markdown]
# Known answers to `normalize`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="divided_by_the_sum"
# title: divided by the sum of the components
# fails: test_normalize_of_three_four failed
# fails: test_normalize_of_any_vector failed
# fails: test_normalize_of_a_very_short_vector failed
# fails: test_normalize_leaves_x_alone failed
# hint: Which length did you divide by?


def normalize(x):
    x = np.asarray(x, dtype=float)
    if not np.any(x):
        raise ValueError("the zero vector has no direction")
    return x / np.sum(x)


# %% mistake="divides_in_place"
# title: the input is divided in place
# fails: test_normalize_leaves_x_alone failed
# hint: np.asarray makes no copy of an array: look for `/=`.


def normalize(x):
    x = np.asarray(x, dtype=float)
    length = np.sqrt(np.sum(x * x))
    if length == 0:
        raise ValueError("the zero vector has no direction")
    x /= length
    return x


# %% mistake="largest_component"
# title: divided by the largest component
# fails: test_normalize_of_three_four failed
# fails: test_normalize_of_any_vector failed
# fails: test_normalize_of_a_very_short_vector failed
# fails: test_normalize_leaves_x_alone failed
# hint: Your vector ends on the square with |x| = 1 for p = infinity, not on the circle.


def normalize(x):
    x = np.asarray(x, dtype=float)
    if not np.any(x):
        raise ValueError("the zero vector has no direction")
    return x / np.max(np.abs(x))


# %% mistake="length_returned"
# title: the length is returned, not the vector
# fails: test_normalize_of_three_four failed
# fails: test_normalize_of_any_vector failed
# fails: test_normalize_of_a_very_short_vector failed
# fails: test_normalize_leaves_x_alone failed
# hint: You return the length itself; divide by it.


def normalize(x):
    x = np.asarray(x, dtype=float)
    length = np.sqrt(np.sum(x * x))
    if length == 0:
        raise ValueError("the zero vector has no direction")
    return length


# %% mistake="lists_left_as_lists"
# title: the line that makes an array is deleted
# fails: test_normalize_refuses_the_zero_vector error
# fails: test_normalize_of_any_vector error
# fails: test_normalize_of_a_very_short_vector error


def normalize(x):
    length = np.sqrt(np.sum(x * x))
    if length == 0:
        raise ValueError("the zero vector has no direction")
    return x / length


# %% mistake="short_is_zero"
# title: short vectors are taken for the zero vector
# fails: test_normalize_of_a_very_short_vector failed
# hint: Which vectors have no direction? Only one of them.


def normalize(x):
    x = np.asarray(x, dtype=float)
    length = np.sqrt(np.sum(x * x))
    if length < 1e-9:
        raise ValueError("the zero vector has no direction")
    return x / length


# %% mistake="signs_dropped"
# title: the signs of the components are lost
# fails: test_normalize_of_any_vector failed
# fails: test_normalize_of_a_very_short_vector failed
# fails: test_normalize_leaves_x_alone failed
# hint: Look at the signs: does your vector point where x points?


def normalize(x):
    x = np.asarray(x, dtype=float)
    if not np.any(x):
        raise ValueError("the zero vector has no direction")
    return np.abs(x) / np.sqrt(np.sum(x * x))


# %% mistake="squared_length"
# title: divided by the squared length
# fails: test_normalize_of_three_four failed
# fails: test_normalize_of_any_vector failed
# fails: test_normalize_of_a_very_short_vector failed
# fails: test_normalize_leaves_x_alone failed
# hint: Which length did you divide by? Work it out for (3, 4).


def normalize(x):
    x = np.asarray(x, dtype=float)
    if not np.any(x):
        raise ValueError("the zero vector has no direction")
    return x / np.sum(x * x)


# %% mistake="sum_of_sizes"
# title: divided by the sum of the sizes
# fails: test_normalize_of_three_four failed
# fails: test_normalize_of_any_vector failed
# fails: test_normalize_of_a_very_short_vector failed
# fails: test_normalize_leaves_x_alone failed
# hint: Your vector ends on the diamond with |x| = 1 for p = 1, not on the circle.


def normalize(x):
    x = np.asarray(x, dtype=float)
    if not np.any(x):
        raise ValueError("the zero vector has no direction")
    return x / np.sum(np.abs(x))


# %% mistake="tiny_number_added"
# title: a tiny number added to the length against division by zero
# fails: test_normalize_refuses_the_zero_vector failed
# fails: test_normalize_of_a_very_short_vector failed
# hint: A tiny number added to the length outweighs it here.


def normalize(x):
    x = np.asarray(x, dtype=float)
    length = np.sqrt(np.sum(x * x))
    return x / (length + 1e-8)


# %% mistake="zero_gives_nan"
# title: the zero vector is not refused
# fails: test_normalize_refuses_the_zero_vector failed


def normalize(x):
    x = np.asarray(x, dtype=float)
    return x / np.sqrt(np.sum(x * x))


# %% alternative="component_by_component"
# title: a comprehension and math.hypot

import math


def normalize(x):
    x = np.asarray(x, dtype=float)
    if not x.any():
        raise ValueError("no direction")
    length = math.hypot(*x)
    return np.array([component / length for component in x])


# %% alternative="numpy_norm"
# title: np.linalg.norm


def normalize(x):
    x = np.asarray(x, dtype=float)
    length = np.linalg.norm(x)
    if not length:
        raise ValueError("no direction")
    return x / length


# %% alternative="raised_by_numpy"
# title: the division itself raises


def normalize(x):
    x = np.asarray(x, dtype=float)
    try:
        with np.errstate(invalid="raise", divide="raise"):
            return x / np.sqrt((x**2).sum())
    except FloatingPointError:
        raise ValueError("the zero vector has no direction") from None


# %% alternative="reciprocal"
# title: times the reciprocal, in a copy


def normalize(x):
    x = np.asarray(x, dtype=float)
    square = x @ x
    if square <= 0:
        raise ValueError("the zero vector")
    unit = x.copy()
    unit *= square**-0.5
    return unit
