# %% [markdown]
# Known answers to `distance`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="along_the_axes"
# title: the way along the axes
# fails: test_distance_between_two_points failed
# fails: test_distance_between_any_two_points failed
# fails: test_distance_leaves_x_and_y_alone failed
# hint: That is how far one walks along the axes, not straight.


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(np.sum(np.abs(x - y)))


# %% mistake="difference_of_lengths"
# title: the difference of the two lengths
# fails: test_distance_between_two_points failed
# fails: test_distance_to_itself failed
# fails: test_distance_between_any_two_points failed
# fails: test_distance_leaves_x_and_y_alone failed
# fails: test_distance_refuses_unequal_lengths failed
# hint: Two arrows of equal length may point to different places.


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(abs(np.linalg.norm(x) - np.linalg.norm(y)))


# %% mistake="integers_kept"
# title: an array of whole numbers stays one
# fails: test_distance_between_any_two_points failed
# hint: NumPy's whole numbers end near 9e18: look at the dtype.


def distance(x, y):
    x = np.asarray(x)
    y = np.asarray(y)
    return float(np.sqrt(np.sum((x - y) ** 2)))


# %% mistake="length_of_the_sum"
# title: plus for minus
# fails: test_distance_between_two_points failed
# fails: test_distance_to_itself failed
# fails: test_distance_between_any_two_points failed
# fails: test_distance_leaves_x_and_y_alone failed
# hint: Which arrow leads from the tip of x to the tip of y?


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(np.linalg.norm(x + y))


# %% mistake="plane_only"
# title: only the first two coordinates
# fails: test_distance_to_itself failed
# fails: test_distance_between_any_two_points failed
# fails: test_distance_leaves_x_and_y_alone failed
# fails: test_distance_refuses_unequal_lengths failed
# hint: A point may have more than two coordinates.


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(np.sqrt((x[0] - y[0]) ** 2 + (x[1] - y[1]) ** 2))


# %% mistake="root_mean_square"
# title: mean for sum
# fails: test_distance_between_two_points failed
# fails: test_distance_to_itself failed
# fails: test_distance_between_any_two_points failed
# fails: test_distance_leaves_x_and_y_alone failed
# hint: This looks like a mean. Do two more coordinates bring points nearer?


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(np.sqrt(np.mean((x - y) ** 2)))


# %% mistake="squared_distance"
# title: the square root is missing
# fails: test_distance_between_two_points failed
# fails: test_distance_between_any_two_points failed
# fails: test_distance_leaves_x_and_y_alone failed
# hint: That is the squared distance: one step is missing.


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(np.sum((x - y) ** 2))


# %% mistake="subtracts_in_place"
# title: the input is changed in place
# fails: test_distance_leaves_x_and_y_alone failed
# hint: np.asarray makes no copy of an array: look for `-=`.


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    x -= y
    return float(np.sqrt(np.sum(x * x)))


# %% mistake="zip_cuts_short"
# title: a loop over zip, which does not mind unequal lengths
# fails: test_distance_refuses_unequal_lengths failed
# hint: `zip` stops without a word at the end of the shorter one.


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(np.sqrt(sum((s - t) ** 2 for s, t in zip(x, y))))  # noqa: B905


# %% alternative="dot_product"
# title: the root of a dot product


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    difference = np.subtract(x, y)
    return np.sqrt(difference.dot(difference))


# %% alternative="loop"
# title: a loop over the coordinates


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    total = 0.0
    for s, t in zip(x, y, strict=True):
        total += (s - t) * (s - t)
    return total**0.5


# %% alternative="math_dist"
# title: math.dist

import math


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return math.dist(x, y)


# %% alternative="numpy_norm"
# title: np.linalg.norm of the difference


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return np.linalg.norm(y - x)
