# %% [markdown]
# Known answers to `l2_norm`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="in_an_array"
# title: an array with one number for a number
# fails: test_l2_norm_of_three_four failed
# fails: test_l2_norm_of_zero_vector failed
# fails: test_l2_norm_is_pythagoras_by_hand failed
# fails: test_l2_norm_of_any_vector failed
# fails: test_l2_norm_at_any_scale failed
# fails: test_l2_norm_leaves_x_alone failed
# hint: One number is asked for, not an array that holds one.


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    return np.sqrt(np.sum(x * x, keepdims=True))


# %% mistake="integers_kept"
# title: an array of whole numbers stays one
# fails: test_l2_norm_at_any_scale failed
# hint: NumPy's whole numbers end near 9e18: look at the dtype.


def l2_norm(x):
    x = np.asarray(x)
    return float(np.sqrt(np.sum(x * x)))


# %% mistake="numpy_norm"
# title: np.linalg.norm, which the exercise forbids
# fails: test_l2_norm_is_pythagoras_by_hand failed
# fails: test_l2_norm_of_any_vector failed


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    return float(np.linalg.norm(x))


# %% mistake="root_mean_square"
# title: mean for sum
# fails: test_l2_norm_of_three_four failed
# fails: test_l2_norm_of_zero_vector failed
# fails: test_l2_norm_is_pythagoras_by_hand failed
# fails: test_l2_norm_of_any_vector failed
# fails: test_l2_norm_at_any_scale failed
# fails: test_l2_norm_leaves_x_alone failed
# hint: This looks like a mean. Does a vector with more components get a smaller length?


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    return float(np.sqrt(np.mean(x * x)))


# %% mistake="root_of_the_squared_sum"
# title: the sum is squared, not the components
# fails: test_l2_norm_of_three_four failed
# fails: test_l2_norm_is_pythagoras_by_hand failed
# fails: test_l2_norm_of_any_vector failed
# fails: test_l2_norm_at_any_scale failed
# fails: test_l2_norm_leaves_x_alone failed
# hint: Look at what happens to a negative component.


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    return float(np.sqrt(np.sum(x) ** 2))


# %% mistake="rounded"
# title: rounded to two digits
# fails: test_l2_norm_of_any_vector failed
# fails: test_l2_norm_at_any_scale failed
# fails: test_l2_norm_leaves_x_alone failed
# hint: Are digits lost on the way?


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    return round(float(np.sqrt(np.sum(x * x))), 2)


# %% mistake="squared_length"
# title: the square root is missing
# fails: test_l2_norm_of_three_four failed
# fails: test_l2_norm_is_pythagoras_by_hand failed
# fails: test_l2_norm_of_any_vector failed
# fails: test_l2_norm_at_any_scale failed
# fails: test_l2_norm_leaves_x_alone failed
# hint: That is the squared length: one step of Pythagoras is missing.


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    return float(np.sum(x * x))


# %% mistake="squares_in_place"
# title: the input is squared in place
# fails: test_l2_norm_leaves_x_alone failed
# hint: np.asarray makes no copy of an array: look for `*=` or `**=`.


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    x **= 2
    return float(np.sqrt(np.sum(x)))


# %% mistake="sum_of_sizes"
# title: the sizes are added without squares
# fails: test_l2_norm_of_three_four failed
# fails: test_l2_norm_is_pythagoras_by_hand failed
# fails: test_l2_norm_of_any_vector failed
# fails: test_l2_norm_at_any_scale failed
# fails: test_l2_norm_leaves_x_alone failed
# hint: That is the way along the two sides; the length goes straight.


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    return float(np.sum(np.abs(x)))


# %% mistake="two_components_only"
# title: only the first two components are squared
# fails: test_l2_norm_is_pythagoras_by_hand failed
# fails: test_l2_norm_of_any_vector failed
# fails: test_l2_norm_at_any_scale failed
# fails: test_l2_norm_leaves_x_alone failed
# hint: A vector may have more than two components.


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    return float(np.sqrt(x[0] ** 2 + x[1] ** 2))


# %% alternative="dot_product"
# title: the root of the dot product with itself


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    return np.sqrt(x @ x)


# %% alternative="hypot"
# title: math.hypot of all components

import math


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    return math.hypot(*x)


# %% alternative="loop"
# title: a loop and math.sqrt

import math


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    total = 0.0
    for component in x:
        total += component**2
    return math.sqrt(total)


# %% alternative="power"
# title: the power one half


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    return (x**2).sum() ** 0.5


# %% alternative="scaled"
# title: divided by the largest component first


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    largest = np.max(np.abs(x))
    if largest == 0:
        return 0.0
    return float(largest * np.sqrt(np.sum((x / largest) ** 2)))
