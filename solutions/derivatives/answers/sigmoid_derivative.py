# %% [markdown]
# Known answers to `sigmoid_derivative`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="at_the_activation"
# title: z (1 - z): z is taken for the activation
# fails: test_sigmoid_derivative_where_it_is_steepest failed
# fails: test_sigmoid_derivative_on_both_sides failed
# fails: test_sigmoid_derivative_of_any_array failed
# fails: test_sigmoid_derivative_far_out failed
# fails: test_sigmoid_derivative_leaves_z_alone failed
# hint: z goes in, not the activation: work out the sigmoid first.


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return z * (1 - z)


# %% mistake="coarse_nudge"
# title: a nudge of 0.01 for the slope
# fails: test_sigmoid_derivative_where_it_is_steepest failed
# fails: test_sigmoid_derivative_on_both_sides failed
# fails: test_sigmoid_derivative_of_any_array failed
# fails: test_sigmoid_derivative_leaves_z_alone failed
# hint: The slope of a nudge is not the slope itself.


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return (np.tanh((z + 0.01) / 2) - np.tanh(z / 2)) / 0.02


# %% mistake="cut_off_too_early"
# title: z is cut off at 5
# fails: test_sigmoid_derivative_of_any_array failed
# fails: test_sigmoid_derivative_far_out failed


def sigmoid_derivative(z):
    z = np.clip(np.asarray(z, dtype=float), -5, 5)
    return 0.25 * (1 - np.tanh(z / 2) ** 2)


# %% mistake="in_place"
# title: z is overwritten by the activation
# fails: test_sigmoid_derivative_leaves_z_alone failed
# hint: np.asarray makes no copy of an array: look for `*=`, `out=` or `z[…] =`.


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    z *= 0.5
    return 0.25 * (1 - np.tanh(z) ** 2)


# %% mistake="one_factor"
# title: 1 - A instead of A (1 - A)
# fails: test_sigmoid_derivative_where_it_is_steepest failed
# fails: test_sigmoid_derivative_on_both_sides failed
# fails: test_sigmoid_derivative_of_any_array failed
# fails: test_sigmoid_derivative_far_out failed
# fails: test_sigmoid_derivative_leaves_z_alone failed
# hint: Only one of the two factors is left.


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return 0.5 * (1 - np.tanh(z / 2))


# %% mistake="one_factor_squared"
# title: A² (1 - A)
# fails: test_sigmoid_derivative_where_it_is_steepest failed
# fails: test_sigmoid_derivative_on_both_sides failed
# fails: test_sigmoid_derivative_of_any_array failed
# fails: test_sigmoid_derivative_leaves_z_alone failed
# hint: Both factors are there, and one of them twice over.


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    a = 0.5 * (1 + np.tanh(z / 2))
    return a**2 * (1 - a)


# %% mistake="sigmoid_itself"
# title: the sigmoid, not its slope
# fails: test_sigmoid_derivative_where_it_is_steepest failed
# fails: test_sigmoid_derivative_on_both_sides failed
# fails: test_sigmoid_derivative_of_any_array failed
# fails: test_sigmoid_derivative_far_out failed
# fails: test_sigmoid_derivative_leaves_z_alone failed
# hint: That is the sigmoid itself. How steep is it there?


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return 0.5 * (1 + np.tanh(z / 2))


# %% mistake="sigmoid_twice"
# title: the slope at the activation, not at z
# fails: test_sigmoid_derivative_where_it_is_steepest failed
# fails: test_sigmoid_derivative_on_both_sides failed
# fails: test_sigmoid_derivative_of_any_array failed
# fails: test_sigmoid_derivative_far_out failed
# fails: test_sigmoid_derivative_leaves_z_alone failed
# hint: z goes in: the sigmoid is to be taken once. You took it twice, or a slope at the activation.


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    a = 0.5 * (1 + np.tanh(z / 2))
    a = 0.5 * (1 + np.tanh(a / 2))
    return a * (1 - a)


# %% mistake="sign"
# title: A (A - 1)
# fails: test_sigmoid_derivative_where_it_is_steepest failed
# fails: test_sigmoid_derivative_on_both_sides failed
# fails: test_sigmoid_derivative_of_any_array failed
# fails: test_sigmoid_derivative_leaves_z_alone failed
# hint: The sigmoid climbs everywhere: look at the sign.


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    a = 0.5 * (1 + np.tanh(z / 2))
    return a * (a - 1)


# %% mistake="single_numbers_only"
# title: math.exp, for single numbers only
# fails: test_sigmoid_derivative_on_both_sides error
# fails: test_sigmoid_derivative_of_any_array error
# fails: test_sigmoid_derivative_far_out error
# fails: test_sigmoid_derivative_leaves_z_alone error

import math


def sigmoid_derivative(z):
    a = 1 / (1 + math.exp(-z))
    return a * (1 - a)


# %% mistake="slope_of_tanh"
# title: the slope of the hyperbolic tangent
# fails: test_sigmoid_derivative_where_it_is_steepest failed
# fails: test_sigmoid_derivative_on_both_sides failed
# fails: test_sigmoid_derivative_of_any_array failed
# fails: test_sigmoid_derivative_leaves_z_alone failed


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return 1 - np.tanh(z) ** 2


# %% mistake="steepest_everywhere"
# title: 0.25 for every z
# fails: test_sigmoid_derivative_on_both_sides failed
# fails: test_sigmoid_derivative_of_any_array failed
# fails: test_sigmoid_derivative_leaves_z_alone failed


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.where(np.abs(z) < 40, 0.25, 0.0)


# %% alternative="activation"
# title: A (1 - A), the formula as it stands


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    with np.errstate(over="ignore"):
        a = 1 / (1 + np.exp(-z))
    return a * (1 - a)


# %% alternative="both_powers"
# title: e to the z and e to the -z


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return 1 / (2 + np.exp(z) + np.exp(-z))


# %% alternative="cosh"
# title: by the hyperbolic cosine


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return 0.25 / np.cosh(z / 2) ** 2


# %% alternative="quotient"
# title: the quotient that the chain rule gives


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.exp(-z) / (1 + np.exp(-z)) ** 2


# %% alternative="tanh"
# title: by the hyperbolic tangent


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return 0.25 * (1 - np.tanh(z / 2) ** 2)
