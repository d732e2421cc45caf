# %% [markdown]
# Known answers to `relu`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="absolute_value"
# title: the size of z
# fails: test_relu_of_a_few_numbers failed
# fails: test_relu_of_single_numbers failed
# fails: test_relu_of_any_array failed
# fails: test_relu_of_whole_numbers failed
# fails: test_relu_leaves_z_alone failed
# hint: What becomes of a negative number?


def relu(z):
    z = np.asarray(z, dtype=float)
    return np.abs(z)


# %% mistake="arrays_only"
# title: entries are set, which a single number has not
# fails: test_relu_of_single_numbers error


def relu(z):
    z = np.array(z, dtype=float)
    return np.array([max(entry, 0.0) for entry in z.ravel()]).reshape(len(z), *z.shape[1:])


# %% mistake="capped"
# title: never above 6
# fails: test_relu_of_any_array failed
# fails: test_relu_of_whole_numbers failed
# hint: A small positive number stays what it is, and so does a large one.


def relu(z):
    z = np.asarray(z, dtype=float)
    return np.clip(z, 0.0, 6.0)


# %% mistake="flattened"
# title: a table becomes a row
# fails: test_relu_of_any_array failed
# hint: One answer for each entry: look at the shape.


def relu(z):
    z = np.asarray(z, dtype=float)
    return np.maximum(z, 0.0).ravel() if z.ndim else np.maximum(z, 0.0)


# %% mistake="integers_kept"
# title: whole numbers stay whole numbers
# fails: test_relu_of_whole_numbers failed
# hint: The numbers are right; look at the dtype of what comes back.


def relu(z):
    z = np.asarray(z)
    return np.maximum(z, 0)


# %% mistake="largest_of_all"
# title: np.max, the largest entry of all
# fails: test_relu_of_a_few_numbers failed
# fails: test_relu_of_any_array failed
# fails: test_relu_of_whole_numbers failed
# fails: test_relu_leaves_z_alone failed
# hint: One answer for each entry; you return the largest of all.


def relu(z):
    return float(np.max(np.append(z, 0.0)))


# %% mistake="leaky"
# title: a hundredth of a negative number is let through
# fails: test_relu_of_a_few_numbers failed
# fails: test_relu_of_single_numbers failed
# fails: test_relu_of_any_array failed
# fails: test_relu_of_whole_numbers failed
# fails: test_relu_leaves_z_alone failed
# hint: What exactly becomes of a negative number?


def relu(z):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, 0.01 * z)


# %% mistake="negative_kept"
# title: the smaller of z and 0
# fails: test_relu_of_a_few_numbers failed
# fails: test_relu_of_single_numbers failed
# fails: test_relu_of_any_array failed
# fails: test_relu_of_whole_numbers failed
# fails: test_relu_leaves_z_alone failed
# hint: You keep the negative numbers and drop the others.


def relu(z):
    z = np.asarray(z, dtype=float)
    return np.minimum(z, 0.0)


# %% mistake="python_max"
# title: Python's max, which compares no arrays
# fails: test_relu_of_a_few_numbers error
# fails: test_relu_of_any_array error
# fails: test_relu_of_whole_numbers error
# fails: test_relu_leaves_z_alone error


def relu(z):
    return max(z, 0.0)


# %% mistake="step"
# title: 1 where z is positive
# fails: test_relu_of_a_few_numbers failed
# fails: test_relu_of_single_numbers failed
# fails: test_relu_of_any_array failed
# fails: test_relu_of_whole_numbers failed
# fails: test_relu_leaves_z_alone failed
# hint: That is where ReLU lets something through. What does it let through?


def relu(z):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, 1.0, 0.0)


# %% mistake="threshold_at_one"
# title: numbers between 0 and 1 are dropped too
# fails: test_relu_of_any_array failed
# hint: A small positive number stays what it is, and so does a large one.


def relu(z):
    z = np.asarray(z, dtype=float)
    return np.where(z > 1, z, 0.0)


# %% mistake="written_into_z"
# title: negative entries are set to 0 in z itself
# fails: test_relu_leaves_z_alone failed
# hint: np.asarray makes no copy of an array: look for `z[…] =`, `*=` or `out=`.


def relu(z):
    z = np.asarray(z, dtype=float)
    z[z < 0] = 0.0
    return z


# %% alternative="clip"
# title: np.clip


def relu(z):
    return np.clip(np.asarray(z, dtype=float), 0.0, None)


# %% alternative="copy"
# title: a copy whose negative entries are set to 0


def relu(z):
    z = np.array(z, dtype=float)
    z[z < 0] = 0.0
    return z


# %% alternative="half_the_sum"
# title: half of z and its size


def relu(z):
    z = np.asarray(z, dtype=float)
    return (z + np.abs(z)) / 2


# %% alternative="mask"
# title: times the truth value


def relu(z):
    z = np.asarray(z, dtype=float)
    return z * (z > 0)


# %% alternative="where"
# title: np.where


def relu(z):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, 0.0)
