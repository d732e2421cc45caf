# %% [markdown]
# Known answers to `sigmoid`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="base_two"
# title: 2 to the -z
# fails: test_sigmoid_of_a_few_numbers failed
# fails: test_sigmoid_of_any_array failed
# fails: test_sigmoid_of_large_numbers failed
# fails: test_sigmoid_of_whole_numbers failed
# fails: test_sigmoid_leaves_z_alone failed
# hint: The power is that of e = 2.718…


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = 2.0 ** -np.abs(z)
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


# %% mistake="clipped_too_early"
# title: cut off at 10
# fails: test_sigmoid_far_out failed
# fails: test_sigmoid_of_large_numbers failed
# hint: Look at z = 12 and z = 16: is something cut off, or rounded away?


def sigmoid(z):
    z = np.clip(np.asarray(z, dtype=float), -10, 10)
    return 1 / (1 + np.exp(-z))


# %% mistake="cut_off_in_place"
# title: large entries of z are replaced in place
# fails: test_sigmoid_leaves_z_alone failed
# hint: np.asarray makes no copy of an array: look for `*=`, `out=` or `z[…] =`.


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    z *= -0.5
    return 0.5 * (1 - np.tanh(z))


# %% mistake="falls"
# title: the sign of z is wrong
# fails: test_sigmoid_of_a_few_numbers failed
# fails: test_sigmoid_far_out failed
# fails: test_sigmoid_of_any_array failed
# fails: test_sigmoid_of_large_numbers failed
# fails: test_sigmoid_of_whole_numbers failed
# fails: test_sigmoid_leaves_z_alone failed
# hint: Yours falls from left to right: look at a sign.


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, small, 1.0) / (1.0 + small)


# %% mistake="formula_as_it_stands"
# title: overflow for large negative numbers
# fails: test_sigmoid_far_out failed
# fails: test_sigmoid_of_large_numbers failed
# hint: The values are right. Which numbers does your exp get? Large ones overflow.


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return 1 / (1 + np.exp(-z))


# %% mistake="infinity_over_infinity"
# title: e to the z over 1 + e to the z, nan for large z
# fails: test_sigmoid_far_out failed
# fails: test_sigmoid_of_large_numbers failed
# hint: nan: infinity divided by infinity. Which power became too large?


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.exp(z) / (1 + np.exp(z))


# %% mistake="integers_kept"
# title: the result takes its dtype from whole numbers
# fails: test_sigmoid_of_whole_numbers failed
# hint: Floats between 0 and 1 do not fit into whole numbers.


def sigmoid(z):
    z = np.asarray(z)
    result = np.zeros_like(z)
    right = z >= 0
    result[right] = 1 / (1 + np.exp(-z[right]))
    result[~right] = 1 - 1 / (1 + np.exp(z[~right]))
    return result


# %% mistake="one_side_only"
# title: e to the -|z| without choosing between the branches
# fails: test_sigmoid_of_a_few_numbers failed
# fails: test_sigmoid_far_out failed
# fails: test_sigmoid_of_any_array failed
# fails: test_sigmoid_of_large_numbers failed
# fails: test_sigmoid_of_whole_numbers failed
# fails: test_sigmoid_leaves_z_alone failed


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return 1 / (1 + np.exp(-np.abs(z)))


# %% mistake="rounded"
# title: rounded to three digits
# fails: test_sigmoid_of_any_array failed
# fails: test_sigmoid_of_large_numbers failed
# fails: test_sigmoid_of_whole_numbers failed
# fails: test_sigmoid_leaves_z_alone failed
# hint: Look at z = 12 and z = 16: is something cut off, or rounded away?


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.round(0.5 * (1 + np.tanh(0.5 * z)), 3)


# %% mistake="single_numbers_only"
# title: math.exp, for single numbers only
# fails: test_sigmoid_of_a_few_numbers error
# fails: test_sigmoid_far_out error
# fails: test_sigmoid_of_any_array error
# fails: test_sigmoid_of_large_numbers error
# fails: test_sigmoid_of_whole_numbers error
# fails: test_sigmoid_leaves_z_alone error

import math


def sigmoid(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))


# %% mistake="straight_line"
# title: a straight line between 0 and 1
# fails: test_sigmoid_of_a_few_numbers failed
# fails: test_sigmoid_of_any_array failed
# fails: test_sigmoid_of_large_numbers failed
# fails: test_sigmoid_of_whole_numbers failed
# fails: test_sigmoid_leaves_z_alone failed
# hint: Look at z = 12 and z = 16: is something cut off, or rounded away?


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.clip(0.5 + 0.25 * z, 0.0, 1.0)


# %% mistake="tanh"
# title: the hyperbolic tangent
# fails: test_sigmoid_of_a_few_numbers failed
# fails: test_sigmoid_far_out failed
# fails: test_sigmoid_of_any_array failed
# fails: test_sigmoid_of_large_numbers failed
# fails: test_sigmoid_of_whole_numbers failed
# fails: test_sigmoid_leaves_z_alone failed
# hint: That is the hyperbolic tangent, a relative that goes from -1 to 1.


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.tanh(z)


# %% mistake="where_of_two_formulas"
# title: both branches of np.where are worked out
# fails: test_sigmoid_far_out failed
# fails: test_sigmoid_of_large_numbers failed
# hint: Both branches of np.where are worked out, everywhere.


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), 1 - 1 / (1 + np.exp(z)))


# %% alternative="clipped"
# title: cut off far out


def sigmoid(z):
    z = np.clip(np.asarray(z, dtype=float), -500, 500)
    return 1 / (1 + np.exp(-z))


# %% alternative="errstate"
# title: the warning is answered for


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))


# %% alternative="logaddexp"
# title: by the logarithm


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.exp(-np.logaddexp(0.0, -z))


# %% alternative="masks"
# title: each side by itself


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    result = np.empty(z.shape)
    right = z >= 0
    result[right] = 1 / (1 + np.exp(-z[right]))
    powers = np.exp(z[~right])
    result[~right] = powers / (1 + powers)
    return result


# %% alternative="math"
# title: math.exp, one entry after the other

import math


def sigmoid(z):
    z = np.asarray(z, dtype=float)

    def one(value):
        if value >= 0:
            return 1 / (1 + math.exp(-value))
        return math.exp(value) / (1 + math.exp(value))

    return np.vectorize(one, otypes=[float])(z)


# %% alternative="tanh"
# title: by the hyperbolic tangent


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return 0.5 * (1 + np.tanh(0.5 * z))
