# %% [markdown]
# Known answers to `angle`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="clip_forgotten"
# title: a cosine a hair above 1 gives nan
# fails: test_angle_of_a_vector_with_itself failed
# fails: test_angle_of_parallel_vectors failed
# hint: nan: print the cosine with all its digits. Which cosines have an angle?


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    if lengths == 0:
        raise ValueError("the zero vector has no direction")
    return float(np.arccos(np.sum(x * y) / lengths))


# %% mistake="cosine_returned"
# title: the cosine is returned, not the angle
# fails: test_angle_of_forty_five_degrees failed
# fails: test_angle_of_a_vector_with_itself failed
# fails: test_angle_between_any_two_vectors failed
# fails: test_angle_of_parallel_vectors failed
# hint: That is the cosine; the angle is one step further.


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    if lengths == 0:
        raise ValueError("the zero vector has no direction")
    return float(np.clip(np.sum(x * y) / lengths, -1.0, 1.0))


# %% mistake="cosine_rounded"
# title: the cosine is rounded against nan
# fails: test_angle_of_forty_five_degrees failed
# fails: test_angle_between_any_two_vectors failed
# hint: Rounding the cosine moves the angle. What exactly has to be cut off?


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    if lengths == 0:
        raise ValueError("the zero vector has no direction")
    return float(np.arccos(np.round(np.sum(x * y) / lengths, 4)))


# %% mistake="degrees"
# title: degrees for radians
# fails: test_angle_of_forty_five_degrees failed
# fails: test_angle_of_a_vector_with_itself failed
# fails: test_angle_between_any_two_vectors failed
# fails: test_angle_of_parallel_vectors failed
# hint: Radians are asked for; which unit is this?


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    if lengths == 0:
        raise ValueError("the zero vector has no direction")
    return float(np.degrees(np.arccos(np.clip(np.sum(x * y) / lengths, -1.0, 1.0))))


# %% mistake="lengths_forgotten"
# title: the dot product is taken for the cosine
# fails: test_angle_of_forty_five_degrees failed
# fails: test_angle_between_any_two_vectors failed
# fails: test_angle_of_parallel_vectors failed
# hint: A cosine lies between -1 and 1. Look at yours for (2, 0) and (3, 3).


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    if lengths == 0:
        raise ValueError("the zero vector has no direction")
    return float(np.arccos(np.clip(np.sum(x * y), -1.0, 1.0)))


# %% mistake="nan_to_zero"
# title: nan is replaced by 0, also for opposite vectors
# fails: test_angle_of_a_vector_with_itself failed
# fails: test_angle_of_parallel_vectors failed
# hint: Opposite vectors are half a turn apart.


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    if lengths == 0:
        raise ValueError("the zero vector has no direction")
    return float(np.nan_to_num(np.arccos(np.sum(x * y) / lengths)))


# %% mistake="only_x_examined"
# title: only the first vector is tested for zero
# fails: test_angle_refuses_the_zero_vector failed


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    if not np.any(x):
        raise ValueError("the zero vector has no direction")
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    return float(np.arccos(np.clip(np.sum(x * y) / lengths, -1.0, 1.0)))


# %% mistake="plane_only"
# title: by arctan2, which knows the plane only
# fails: test_angle_between_any_two_vectors failed
# hint: Vectors may have more than two components.


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    if lengths == 0:
        raise ValueError("the zero vector has no direction")
    return float(abs(np.arctan2(y[1], y[0]) - np.arctan2(x[1], x[0])))


# %% mistake="sharp_only"
# title: the sign of the dot product is dropped
# fails: test_angle_of_a_vector_with_itself failed
# fails: test_angle_between_any_two_vectors failed
# fails: test_angle_of_parallel_vectors failed
# hint: Angles go up to pi: when is an angle larger than a right one?


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    if lengths == 0:
        raise ValueError("the zero vector has no direction")
    return float(np.arccos(np.clip(np.abs(np.sum(x * y)) / lengths, 0.0, 1.0)))


# %% mistake="tiny_number_added"
# title: a tiny number added to the lengths against division by zero
# fails: test_angle_of_a_vector_with_itself failed
# fails: test_angle_refuses_the_zero_vector failed
# fails: test_angle_of_parallel_vectors failed
# hint: nan: print the cosine with all its digits. Which cosines have an angle?


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    return float(np.arccos(np.sum(x * y) / (lengths + 1e-12)))


# %% mistake="zero_gives_nan"
# title: the zero vector is not refused
# fails: test_angle_refuses_the_zero_vector failed


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    return float(np.arccos(np.clip(np.sum(x * y) / lengths, -1.0, 1.0)))


# %% alternative="across_and_along"
# title: by arctan2 of the parts across and along x


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.norm(x) * np.linalg.norm(y) == 0:
        raise ValueError("no direction")
    unit = x / np.linalg.norm(x)
    along = y @ unit
    return float(np.arctan2(np.linalg.norm(y - along * unit), along))


# %% alternative="half_angle"
# title: by the half angle, exact also near 0


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    x_length, y_length = np.linalg.norm(x), np.linalg.norm(y)
    if x_length == 0 or y_length == 0:
        raise ValueError("no direction")
    u, v = x / x_length, y / y_length
    return 2 * np.arctan2(np.linalg.norm(u - v), np.linalg.norm(u + v))


# %% alternative="math_acos"
# title: math.acos with min and max

import math


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    if not (x.any() and y.any()):
        raise ValueError("no direction")
    cosine = sum(s * t for s, t in zip(x, y, strict=True)) / (math.hypot(*x) * math.hypot(*y))
    return math.acos(max(-1.0, min(1.0, cosine)))


# %% alternative="unit_vectors"
# title: the dot product of the unit vectors


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    units = []
    for vector in (x, y):
        length = np.linalg.norm(vector)
        if length == 0:
            raise ValueError("no direction")
        units.append(vector / length)
    cosine = units[0] @ units[1]
    if cosine > 1:
        cosine = 1.0
    elif cosine < -1:
        cosine = -1.0
    return np.arccos(cosine)
