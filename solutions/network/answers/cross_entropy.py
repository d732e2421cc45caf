# %% [markdown]
# Known answers to `cross_entropy`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="base_two"
# title: the logarithm to base 2
# fails: test_cross_entropy_of_two_rows failed
# fails: test_cross_entropy_of_a_certain_network failed
# fails: test_cross_entropy_of_any_table failed
# fails: test_cross_entropy_leaves_its_inputs_alone failed
# hint: Which base has your logarithm?


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(-np.sum(Y * np.log2(np.maximum(P, 1e-300))) / len(P))


# %% mistake="in_place"
# title: P is cut off in place
# fails: test_cross_entropy_leaves_its_inputs_alone failed
# hint: np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a
#   part.


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    np.maximum(P, 1e-12, out=P)
    return float(-np.sum(Y * np.log(P)) / len(P))


# %% mistake="largest_probability"
# title: the largest probability of the row
# fails: test_cross_entropy_of_any_table failed
# fails: test_cross_entropy_when_the_truth_has_probability_zero failed
# hint: Which probability counts in a row: the largest, or that of what is true?


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    if P.shape != Y.shape:
        raise ValueError("P and Y do not fit")
    return float(-np.mean(np.log(np.max(P, axis=1))))


# %% mistake="mean_over_entries"
# title: the mean over every entry
# fails: test_cross_entropy_of_two_rows failed
# fails: test_cross_entropy_of_a_certain_network failed
# fails: test_cross_entropy_of_any_table failed
# fails: test_cross_entropy_leaves_its_inputs_alone failed
# hint: The mean is over the rows; which number do you divide by?


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(-np.mean(Y * np.log(np.maximum(P, 1e-300))))


# %% mistake="not_so_tiny"
# title: a number that is not tiny is added to P
# fails: test_cross_entropy_of_two_rows failed
# fails: test_cross_entropy_of_a_certain_network failed
# fails: test_cross_entropy_of_any_table failed
# fails: test_cross_entropy_leaves_its_inputs_alone failed
# hint: Nearly right: a tiny number should keep P from 0 and do nothing else. How tiny is yours?


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(-np.sum(Y * np.log(P + 1e-3)) / len(P))


# %% mistake="other_classes_too"
# title: 1 - P is priced as well
# fails: test_cross_entropy_of_two_rows failed
# fails: test_cross_entropy_of_a_certain_network failed
# fails: test_cross_entropy_of_any_table failed
# fails: test_cross_entropy_leaves_its_inputs_alone failed
# hint: The probabilities of what is not true have no price of their own here.


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(
        -np.sum(Y * np.log(np.maximum(P, 1e-300)) + (1 - Y) * np.log(np.maximum(1 - P, 1e-300)))
        / len(P)
    )


# %% mistake="picked_then_logged"
# title: the right ones picked, the 0 among them not minded
# fails: test_cross_entropy_when_the_truth_has_probability_zero failed
# hint: Infinite: what does your logarithm see?


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    with np.errstate(all="ignore"):
        return float(-np.mean(np.log(np.sum(P * Y, axis=1))))


# %% mistake="row_by_row"
# title: one number a row
# fails: test_cross_entropy_of_two_rows failed
# fails: test_cross_entropy_of_a_certain_network failed
# fails: test_cross_entropy_of_any_table failed
# fails: test_cross_entropy_when_the_truth_has_probability_zero failed
# fails: test_cross_entropy_leaves_its_inputs_alone failed
# hint: One number is asked for, not one a row.


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return -np.sum(Y * np.log(np.maximum(P, 1e-300)), axis=1)


# %% mistake="rows_cut_to_fit"
# title: rows that do not fit are passed over
# fails: test_cross_entropy_refuses_what_does_not_fit failed


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    picked = [p[np.argmax(y)] for p, y in zip(P, Y)]  # noqa: B905
    return float(-np.mean(np.log(np.maximum(picked, 1e-300))))


# %% mistake="sign"
# title: the minus is missing
# fails: test_cross_entropy_of_two_rows failed
# fails: test_cross_entropy_of_a_certain_network failed
# fails: test_cross_entropy_of_any_table failed
# fails: test_cross_entropy_when_the_truth_has_probability_zero failed
# fails: test_cross_entropy_leaves_its_inputs_alone failed
# hint: A logarithm of a probability is negative, the loss is not.


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(np.sum(Y * np.log(np.maximum(P, 1e-300))) / len(P))


# %% mistake="sum_over_rows"
# title: the sum for the mean
# fails: test_cross_entropy_of_two_rows failed
# fails: test_cross_entropy_of_any_table failed
# fails: test_cross_entropy_leaves_its_inputs_alone failed
# hint: That is the sum over the rows; the loss is a mean.


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return float(-np.sum(Y * np.log(np.maximum(P, 1e-300))))


# %% mistake="zero_costs_nothing"
# title: a probability of 0 costs nothing
# fails: test_cross_entropy_when_the_truth_has_probability_zero failed
# hint: To be certain of something false must not be cheap.


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    logs = np.log(np.where(P > 0, P, 1.0))
    return float(-np.sum(Y * logs) / len(P))


# %% mistake="zero_not_minded"
# title: the logarithm of 0
# fails: test_cross_entropy_of_a_certain_network failed
# fails: test_cross_entropy_when_the_truth_has_probability_zero failed
# fails: test_cross_entropy_leaves_its_inputs_alone failed
# hint: 0 times infinity is nan: what does your logarithm see?


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    with np.errstate(all="ignore"):
        return float(-np.sum(Y * np.log(P)) / len(P))


# %% alternative="clipped"
# title: cut off on both sides


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return -(Y * np.log(np.clip(P, 1e-15, 1 - 1e-15))).sum(axis=1).mean()


# %% alternative="loop"
# title: loops


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    if P.shape != Y.shape:
        raise ValueError("P and Y do not fit")
    total = 0.0
    for s in range(P.shape[0]):
        for j in range(P.shape[1]):
            if Y[s, j] > 0:
                total -= Y[s, j] * np.log(max(P[s, j], 1e-100))
    return total / P.shape[0]


# %% alternative="picked"
# title: the true one of each row is picked


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    true_ones = P[np.arange(len(P)), Y.argmax(axis=1)]
    return float(np.mean(-np.log(np.maximum(true_ones, np.finfo(float).tiny))))


# %% alternative="tiny_added"
# title: a tiny number added


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return -np.sum(Y * np.log(P + 1e-12)) / P.shape[0]
