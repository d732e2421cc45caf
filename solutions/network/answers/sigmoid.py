# %% [markdown]
# Known answers to `sigmoid`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="a_step"
# title: a step instead of a slope
# fails: test_sigmoid_of_a_few_numbers failed
# fails: test_sigmoid_of_any_table failed


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    return np.where(Z > 0, 1.0, np.where(Z < 0, 0.0, 0.5))


# %% mistake="clipped_too_near"
# title: Z is cut off at -5 and 5
# fails: test_sigmoid_far_out failed
# fails: test_sigmoid_of_any_table failed


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    Z = np.clip(Z, -5, 5)
    return 1.0 / (1.0 + np.exp(-Z))


# %% mistake="infinity_over_infinity"
# title: exp(Z) above and below
# fails: test_sigmoid_far_out failed
# hint: nan comes from infinity over infinity: which power is too large?


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    with np.errstate(all="ignore"):
        return np.exp(Z) / (1.0 + np.exp(Z))


# %% mistake="negated_in_place"
# title: Z is negated in place
# fails: test_sigmoid_of_any_table failed
# hint: np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a
#   part.


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    Z *= -1.0
    return 1.0 / (1.0 + np.exp(np.minimum(Z, 700.0)))


# %% mistake="rounded"
# title: rounded to four places
# fails: test_sigmoid_of_a_few_numbers failed
# fails: test_sigmoid_of_any_table failed


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    return np.round(1.0 / (1.0 + np.exp(-np.clip(Z, -700, 700))), 4)


# %% mistake="sign_in_the_power"
# title: exp(Z) for exp(-Z)
# fails: test_sigmoid_of_a_few_numbers failed
# fails: test_sigmoid_far_out failed
# fails: test_sigmoid_of_any_table failed
# hint: It falls where it should rise: look at a sign.


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    return 1.0 / (1.0 + np.exp(np.minimum(Z, 700.0)))


# %% mistake="tables_not_rows"
# title: only tables of two dimensions
# fails: test_sigmoid_of_a_few_numbers error
# fails: test_sigmoid_far_out error
# fails: test_sigmoid_of_any_table error


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    n, k = Z.shape
    A = np.zeros((n, k))
    for s in range(n):
        A[s] = 1.0 / (1.0 + np.exp(-np.clip(Z[s], -700, 700)))
    return A


# %% mistake="tails_cut"
# title: what is below a thousandth counts as zero
# fails: test_sigmoid_of_any_table failed


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    A = 1.0 / (1.0 + np.exp(-np.clip(Z, -700, 700)))
    return np.where(A < 1e-3, 0.0, A)


# %% mistake="tanh"
# title: the other squashing function
# fails: test_sigmoid_of_a_few_numbers failed
# fails: test_sigmoid_far_out failed
# fails: test_sigmoid_of_any_table failed
# hint: That goes from -1 to 1.


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    return np.tanh(Z)


# %% alternative="logaddexp"
# title: by the logarithm of a sum


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    return np.exp(-np.logaddexp(0.0, -Z))


# %% alternative="masks"
# title: one formula for each sign


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    A = np.empty_like(Z)
    low = Z < 0
    A[~low] = 1 / (1 + np.exp(-Z[~low]))
    A[low] = np.exp(Z[low]) / (1 + np.exp(Z[low]))
    return A


# %% alternative="plain"
# title: the formula as it stands


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-Z))


# %% alternative="tanh"
# title: by tanh


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    return (1.0 + np.tanh(Z / 2.0)) / 2.0
