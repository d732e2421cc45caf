# %% [markdown]
# Known answers to `relu_derivative`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="central_difference"
# title: a central difference with a step of 0.001
# fails: test_relu_derivative_of_any_array failed
# hint: However near to 0 a number is, it lies left or right of it.


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    slopes = (np.maximum(z + 0.001, 0.0) - np.maximum(z - 0.001, 0.0)) / 0.002
    return np.where(z == 0, 0.0, slopes)


# %% mistake="exchanged"
# title: 1 on the left, 0 on the right
# fails: test_relu_derivative_left_and_right failed
# fails: test_relu_derivative_of_any_array failed
# fails: test_relu_derivative_gives_floats failed
# fails: test_relu_derivative_leaves_z_alone failed
# hint: Left and right are exchanged.


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.where(z < 0, 1.0, 0.0)


# %% mistake="half_at_zero"
# title: 0.5 at 0
# fails: test_relu_derivative_at_the_kink failed
# fails: test_relu_derivative_gives_floats failed
# hint: 0.5 is what the central difference makes of it; agreed is another number.


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.heaviside(z, 0.5)


# %% mistake="integers"
# title: whole numbers 0 and 1
# fails: test_relu_derivative_gives_floats failed
# hint: The numbers are right; look at the dtype of what comes back.


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return (z > 0).astype(int)


# %% mistake="one_at_zero"
# title: 0 counts as positive
# fails: test_relu_derivative_at_the_kink failed
# fails: test_relu_derivative_gives_floats failed
# hint: To which side does your comparison count 0?


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.where(z >= 0, 1.0, 0.0)


# %% mistake="relu_itself"
# title: ReLU, not its slope
# fails: test_relu_derivative_left_and_right failed
# fails: test_relu_derivative_of_any_array failed
# fails: test_relu_derivative_gives_floats failed
# fails: test_relu_derivative_leaves_z_alone failed
# hint: That is ReLU itself. How steep is it there?


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.maximum(z, 0.0)


# %% mistake="sign"
# title: -1 left of the kink
# fails: test_relu_derivative_left_and_right failed
# fails: test_relu_derivative_of_any_array failed
# fails: test_relu_derivative_gives_floats failed
# fails: test_relu_derivative_leaves_z_alone failed
# hint: How steep is ReLU left of 0? Draw it.


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.sign(z)


# %% mistake="single_numbers_only"
# title: an if, which takes single numbers
# fails: test_relu_derivative_left_and_right error
# fails: test_relu_derivative_of_any_array error
# fails: test_relu_derivative_gives_floats error
# fails: test_relu_derivative_leaves_z_alone error


def relu_derivative(z):
    if z > 0:
        return 1.0
    return 0.0


# %% mistake="size_over_number"
# title: nan at 0
# fails: test_relu_derivative_at_the_kink failed
# fails: test_relu_derivative_gives_floats failed
# hint: Something is divided by 0.


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return 0.5 * (1 + np.abs(z) / z)


# %% mistake="truth_values"
# title: True and False
# fails: test_relu_derivative_gives_floats failed
# hint: The numbers are right; look at the dtype of what comes back.


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return z > 0


# %% mistake="written_into_z"
# title: entries of z are overwritten
# fails: test_relu_derivative_leaves_z_alone failed
# hint: np.asarray makes no copy of an array: look for `z[…] =`, `*=` or `out=`.


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    positive = z > 0
    z[...] = 0.0
    z[positive] = 1.0
    return z


# %% alternative="astype"
# title: truth values made floats


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return (z > 0).astype(float)


# %% alternative="heaviside"
# title: np.heaviside


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.heaviside(z, 0.0)


# %% alternative="loop"
# title: one entry after the other


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.array([1.0 if entry > 0 else 0.0 for entry in z.ravel()]).reshape(z.shape)


# %% alternative="sign"
# title: by the sign


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.maximum(np.sign(z), 0.0)


# %% alternative="zeros"
# title: an array of zeros into which ones are written


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    slopes = np.zeros_like(z)
    slopes[z > 0] = 1.0
    return slopes
