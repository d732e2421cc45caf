# %% [markdown]
# Known answers to `softmax_cross_entropy_backward`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="columns_divided"
# title: divided by the number of classes
# fails: test_softmax_cross_entropy_backward_of_one_row failed
# fails: test_softmax_cross_entropy_backward_of_any_table failed
# hint: There are three entries, but one row: what is the mean over?


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    P = powers / np.sum(powers, axis=1, keepdims=True)
    return (P - Y) / Z.shape[1]


# %% mistake="in_place"
# title: Z is changed in place
# fails: test_softmax_cross_entropy_backward_leaves_its_inputs_alone failed
# hint: np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a
#   part.


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    Z -= np.max(Z, axis=1, keepdims=True)
    powers = np.exp(Z)
    return (powers / np.sum(powers, axis=1, keepdims=True) - Y) / len(Z)


# %% mistake="largest_of_all"
# title: one number is taken away from all rows
# fails: test_softmax_cross_entropy_backward_far_out failed
# hint: nan: what may be taken from each row without any change?


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    with np.errstate(all="ignore"):
        powers = np.exp(Z - np.max(Z))
        return (powers / np.sum(powers, axis=1, keepdims=True) - Y) / len(Z)


# %% mistake="mean_forgotten"
# title: not divided by n
# fails: test_softmax_cross_entropy_backward_shares_the_mean failed
# fails: test_softmax_cross_entropy_backward_of_any_table failed
# fails: test_softmax_cross_entropy_backward_far_out failed
# hint: The loss is a mean over the rows; does your gradient know?


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    P = powers / np.sum(powers, axis=1, keepdims=True)
    return P - Y


# %% mistake="mean_over_entries"
# title: divided by the number of entries
# fails: test_softmax_cross_entropy_backward_of_one_row failed
# fails: test_softmax_cross_entropy_backward_shares_the_mean failed
# fails: test_softmax_cross_entropy_backward_of_any_table failed
# fails: test_softmax_cross_entropy_backward_far_out failed
# hint: The loss is a mean over the rows, not over all entries.


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    P = powers / np.sum(powers, axis=1, keepdims=True)
    return (P - Y) / Z.size


# %% mistake="overflow"
# title: nothing is taken away first
# fails: test_softmax_cross_entropy_backward_far_out failed
# hint: nan: what may be taken from each row without any change?


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    with np.errstate(all="ignore"):
        powers = np.exp(Z)
        return (powers / np.sum(powers, axis=1, keepdims=True) - Y) / len(Z)


# %% mistake="sign"
# title: Y - P for P - Y
# fails: test_softmax_cross_entropy_backward_of_one_row failed
# fails: test_softmax_cross_entropy_backward_shares_the_mean failed
# fails: test_softmax_cross_entropy_backward_of_any_table failed
# fails: test_softmax_cross_entropy_backward_far_out failed
# hint: Look at the signs: raising the horse's score makes the loss larger.


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    P = powers / np.sum(powers, axis=1, keepdims=True)
    return (Y - P) / len(Z)


# %% mistake="slope_of_the_price"
# title: -Y/P, the slope in P
# fails: test_softmax_cross_entropy_backward_of_one_row failed
# fails: test_softmax_cross_entropy_backward_shares_the_mean failed
# fails: test_softmax_cross_entropy_backward_of_any_table failed
# fails: test_softmax_cross_entropy_backward_far_out failed
# hint: Compare a few entries with nudges, by check_gradient.


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    P = powers / np.sum(powers, axis=1, keepdims=True)
    return -Y / np.maximum(P, 1e-12) / len(Z)


# %% mistake="slope_twice"
# title: the slope of a softmax once more
# fails: test_softmax_cross_entropy_backward_of_one_row failed
# fails: test_softmax_cross_entropy_backward_shares_the_mean failed
# fails: test_softmax_cross_entropy_backward_of_any_table failed
# fails: test_softmax_cross_entropy_backward_far_out failed
# hint: Compare a few entries with nudges, by check_gradient.


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    P = powers / np.sum(powers, axis=1, keepdims=True)
    return (P - Y) * P * (1.0 - P) / len(Z)


# %% mistake="softmax_forgotten"
# title: Z - Y for P - Y
# fails: test_softmax_cross_entropy_backward_of_one_row failed
# fails: test_softmax_cross_entropy_backward_shares_the_mean failed
# fails: test_softmax_cross_entropy_backward_of_any_table failed
# fails: test_softmax_cross_entropy_backward_far_out failed
# hint: Z is not P yet.


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return (Z - Y) / len(Z)


# %% mistake="true_class_only"
# title: only the true class has a slope
# fails: test_softmax_cross_entropy_backward_of_one_row failed
# fails: test_softmax_cross_entropy_backward_shares_the_mean failed
# fails: test_softmax_cross_entropy_backward_of_any_table failed
# fails: test_softmax_cross_entropy_backward_far_out failed
# hint: Each class has a say, not the true one alone.


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    P = powers / np.sum(powers, axis=1, keepdims=True)
    return (P - 1.0) * Y / len(Z)


# %% mistake="whole_table"
# title: the whole table adds up to 1
# fails: test_softmax_cross_entropy_backward_shares_the_mean failed
# fails: test_softmax_cross_entropy_backward_of_any_table failed
# fails: test_softmax_cross_entropy_backward_far_out failed
# hint: Each row has probabilities of its own.


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    powers = np.exp(Z - np.max(Z))
    return (powers / np.sum(powers) - Y) / len(Z)


# %% alternative="by_the_jacobian"
# title: price first, then softmax, row by row


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    dZ = []
    for z, y in zip(Z, Y, strict=True):
        powers = np.exp(z - np.max(z))
        p = powers / powers.sum()
        true = np.argmax(y)
        dP_times_p = np.zeros(len(p))
        dP_times_p[true] = -1.0
        dZ.append(dP_times_p - p * dP_times_p.sum())
    return np.array(dZ) / len(dZ)


# %% alternative="log_sum"
# title: by the logarithm of the sum


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return (np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)) - Y) / Z.shape[0]


# %% alternative="one_taken_away"
# title: 1 is taken away at the true place


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    powers = np.exp(Z - Z.max(axis=1)[:, None])
    dZ = powers / powers.sum(axis=1)[:, None]
    dZ[np.arange(len(Z)), np.argmax(Y, axis=1)] -= 1
    dZ /= len(Z)
    return dZ
