# %% [markdown]
# Known answers to `sigmoid_backward`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="Z_for_A"
# title: Z stands where A should stand
# fails: test_sigmoid_backward_of_worked_numbers failed
# fails: test_sigmoid_backward_agrees_with_nudges failed
# fails: test_sigmoid_backward_of_any_table failed
# fails: test_sigmoid_backward_far_out failed
# hint: z (1 - z) is a formula for something else: what has to stand in it?


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return dA * Z * (1.0 - Z)


# %% mistake="first_column_slope"
# title: every column gets the slopes of the first
# fails: test_sigmoid_backward_agrees_with_nudges failed
# fails: test_sigmoid_backward_of_any_table failed
# hint: Compare a few entries with nudges, by check_gradient.


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    A = 0.5 * (1.0 + np.tanh(0.5 * Z))
    slope = A * (1.0 - A)
    return dA * (slope[:, :1] if Z.ndim == 2 else slope)


# %% mistake="in_place"
# title: dA is multiplied in place
# fails: test_sigmoid_backward_of_worked_numbers failed
# fails: test_sigmoid_backward_leaves_its_inputs_alone failed
# hint: np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a
#   part.


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    A = 0.5 * (1.0 + np.tanh(0.5 * Z))
    dA *= A * (1.0 - A)
    return dA


# %% mistake="infinity_over_infinity"
# title: two powers that become too large
# fails: test_sigmoid_backward_far_out failed
# hint: nan comes from infinity over infinity, or from infinity times 0.


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    with np.errstate(all="ignore"):
        return dA * np.exp(-Z) / (1.0 + np.exp(-Z)) ** 2


# %% mistake="one_half"
# title: the slope is twice as small
# fails: test_sigmoid_backward_of_worked_numbers failed
# fails: test_sigmoid_backward_agrees_with_nudges failed
# fails: test_sigmoid_backward_of_any_table failed
# fails: test_sigmoid_backward_far_out failed
# hint: A whole part is off by one factor: look at every number that you multiply or divide by.


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    A = 0.5 * (1.0 + np.tanh(0.5 * Z))
    return dA * A * (1.0 - A) / 2.0


# %% mistake="sign"
# title: the sign is turned
# fails: test_sigmoid_backward_of_worked_numbers failed
# fails: test_sigmoid_backward_agrees_with_nudges failed
# fails: test_sigmoid_backward_of_any_table failed
# fails: test_sigmoid_backward_far_out failed
# hint: Look at the signs: does the loss rise or fall in the direction that your gradient points to?


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    A = 0.5 * (1.0 + np.tanh(0.5 * Z))
    return dA * A * (A - 1.0)


# %% mistake="sign_dropped"
# title: slopes that arrive lose their sign
# fails: test_sigmoid_backward_of_worked_numbers failed
# fails: test_sigmoid_backward_agrees_with_nudges failed
# fails: test_sigmoid_backward_of_any_table failed
# hint: Slopes that arrive may be negative.


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    A = 0.5 * (1.0 + np.tanh(0.5 * Z))
    return np.abs(dA) * A * (1.0 - A)


# %% mistake="slope_alone"
# title: dA is left out
# fails: test_sigmoid_backward_of_worked_numbers failed
# fails: test_sigmoid_backward_agrees_with_nudges failed
# fails: test_sigmoid_backward_of_any_table failed
# fails: test_sigmoid_backward_far_out failed
# fails: test_sigmoid_backward_leaves_its_inputs_alone failed
# hint: That is the slope of the activation alone. What has arrived from the right?


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    A = 0.5 * (1.0 + np.tanh(0.5 * Z))
    return A * (1.0 - A)


# %% mistake="slope_at_A"
# title: the slope is taken at A
# fails: test_sigmoid_backward_of_worked_numbers failed
# fails: test_sigmoid_backward_agrees_with_nudges failed
# fails: test_sigmoid_backward_of_any_table failed
# fails: test_sigmoid_backward_far_out failed
# hint: At which place did you take the slope of the activation?


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    A = 0.5 * (1.0 + np.tanh(0.5 * Z))
    A = 0.5 * (1.0 + np.tanh(0.5 * A))
    return dA * A * (1.0 - A)


# %% mistake="slope_left_out"
# title: what arrives is passed on as it is
# fails: test_sigmoid_backward_of_worked_numbers failed
# fails: test_sigmoid_backward_agrees_with_nudges failed
# fails: test_sigmoid_backward_of_any_table failed
# fails: test_sigmoid_backward_far_out failed
# fails: test_sigmoid_backward_leaves_its_inputs_alone failed
# hint: Look at the places where the signal passes an activation on its way back.


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return dA.copy()


# %% mistake="value_for_slope"
# title: dA times the sigmoid itself
# fails: test_sigmoid_backward_of_worked_numbers failed
# fails: test_sigmoid_backward_agrees_with_nudges failed
# fails: test_sigmoid_backward_of_any_table failed
# fails: test_sigmoid_backward_far_out failed
# hint: Forward or backward? That is dA times the sigmoid itself.


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    A = 0.5 * (1.0 + np.tanh(0.5 * Z))
    return dA * A


# %% alternative="both_sides"
# title: the sigmoid on either side


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return dA * np.exp(-np.logaddexp(0, Z) - np.logaddexp(0, -Z))


# %% alternative="by_the_value"
# title: A times what is left to 1


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    with np.errstate(over="ignore"):
        A = 1 / (1 + np.exp(-Z))
    return dA * A * (1 - A)


# %% alternative="cosh"
# title: by the hyperbolic cosine


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    return dA / (4.0 * np.cosh(np.clip(Z, -700, 700) / 2.0) ** 2)


# %% alternative="loop"
# title: entry by entry


def sigmoid_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    dZ = np.zeros(Z.shape)
    if dA.shape != Z.shape:
        raise ValueError("dA and Z do not fit")
    for index in np.ndindex(Z.shape):
        a = (1.0 + np.tanh(Z[index] / 2.0)) / 2.0
        dZ[index] = dA[index] * a * (1.0 - a)
    return dZ
