# %% [markdown]
# Known answers to `partial`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="all_nudged"
# title: every component is nudged
# fails: test_partial_of_the_bowl failed
# fails: test_partial_takes_the_step_that_it_is_given failed
# fails: test_partial_of_whole_numbers failed
# fails: test_partial_in_every_variable failed
# fails: test_partial_with_long_and_short_steps failed
# hint: Only x[i] moves; all the others stand still.


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    return float((f(x + h) - f(x - h)) / (2 * h))


# %% mistake="divided_by_h"
# title: divided by h, not by 2h
# fails: test_partial_of_the_bowl failed
# fails: test_partial_takes_the_step_that_it_is_given failed
# fails: test_partial_of_whole_numbers failed
# fails: test_partial_in_every_variable failed
# fails: test_partial_with_long_and_short_steps failed
# hint: How far apart are the two places at which you call f?


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    nudge = np.zeros(len(x))
    nudge[i] = h
    return float((f(x + nudge) - f(x - nudge)) / h)


# %% mistake="division_precedence"
# title: / 2 * h for / (2 * h)
# fails: test_partial_of_the_bowl failed
# fails: test_partial_takes_the_step_that_it_is_given failed
# fails: test_partial_of_whole_numbers failed
# fails: test_partial_in_every_variable failed
# fails: test_partial_with_long_and_short_steps failed


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    nudge = np.zeros(len(x))
    nudge[i] = h
    return float((f(x + nudge) - f(x - nudge)) / 2 * h)


# %% mistake="first_variable_only"
# title: always the first variable
# fails: test_partial_of_the_bowl failed
# fails: test_partial_of_whole_numbers failed
# fails: test_partial_in_every_variable failed
# fails: test_partial_with_long_and_short_steps failed
# hint: Which component moves? i says so.


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    nudge = np.zeros(len(x))
    nudge[0] = h
    return float((f(x + nudge) - f(x - nudge)) / (2 * h))


# %% mistake="forward_difference"
# title: forward for central difference
# fails: test_partial_of_the_bowl failed
# fails: test_partial_takes_the_step_that_it_is_given failed
# fails: test_partial_in_every_variable failed
# fails: test_partial_with_long_and_short_steps failed
# hint: You look to one side only; a central difference looks to both.


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    nudge = np.zeros(len(x))
    nudge[i] = h
    return float((f(x + nudge) - f(x)) / h)


# %% mistake="integers_kept"
# title: integers stay integers
# fails: test_partial_of_whole_numbers failed
# hint: A nudge added to whole numbers is cut off: look at the dtype.


def partial(f, x, i, h=1e-5):
    up, down = np.array(x), np.array(x)
    up[i] = up[i] + h
    down[i] = down[i] - h
    return float((f(up) - f(down)) / (2 * h))


# %% mistake="minus_sign"
# title: the difference the wrong way round
# fails: test_partial_of_the_bowl failed
# fails: test_partial_takes_the_step_that_it_is_given failed
# fails: test_partial_of_whole_numbers failed
# fails: test_partial_in_every_variable failed
# fails: test_partial_with_long_and_short_steps failed
# hint: Which value of f is subtracted from which?


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    nudge = np.zeros(len(x))
    nudge[i] = h
    return float((f(x - nudge) - f(x + nudge)) / (2 * h))


# %% mistake="nudges_in_place"
# title: the input is nudged and left so
# fails: test_partial_leaves_x_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    x[i] += h
    above = f(x)
    x[i] -= 2 * h
    return float((above - f(x)) / (2 * h))


# %% mistake="other_default"
# title: another default step
# fails: test_partial_with_long_and_short_steps failed
# hint: How long is the step when nobody says so?


def partial(f, x, i, h=1e-3):
    x = np.asarray(x, dtype=float)
    nudge = np.zeros(len(x))
    nudge[i] = h
    return float((f(x + nudge) - f(x - nudge)) / (2 * h))


# %% mistake="print_for_return"
# title: print for return
# fails: test_partial_of_the_bowl failed
# fails: test_partial_takes_the_step_that_it_is_given failed
# fails: test_partial_of_whole_numbers failed
# fails: test_partial_in_every_variable failed
# fails: test_partial_with_long_and_short_steps failed
# fails: test_partial_leaves_x_alone failed


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    nudge = np.zeros(len(x))
    nudge[i] = h
    print((f(x + nudge) - f(x - nudge)) / (2 * h))


# %% mistake="step_ignored"
# title: the step is always 1e-5
# fails: test_partial_takes_the_step_that_it_is_given failed
# fails: test_partial_with_long_and_short_steps failed
# hint: The step h is an argument. Do you use it?


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    nudge = np.zeros(len(x))
    nudge[i] = 1e-5
    return float((f(x + nudge) - f(x - nudge)) / 2e-5)


# %% mistake="two_variables_only"
# title: two variables only
# fails: test_partial_of_whole_numbers error
# fails: test_partial_in_every_variable error
# fails: test_partial_with_long_and_short_steps error
# fails: test_partial_leaves_x_alone error


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    nudge = np.array([h, 0.0]) if i == 0 else np.array([0.0, h])
    return float((f(x + nudge) - f(x - nudge)) / (2 * h))


# %% alternative="column_of_the_identity"
# title: a column of the identity matrix


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    step = h * np.eye(x.size)[:, i]
    return np.float64(f(x + step) - f(x - step)) / 2 / h


# %% alternative="copies"
# title: two copies, each changed in one place


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    up, down = x.copy(), x.copy()
    up[i] += h
    down[i] -= h
    return (f(up) - f(down)) / (2 * h)


# %% alternative="function_of_one_variable"
# title: a function of one variable inside


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)

    def along(t):
        return f(np.concatenate([x[:i], [t], x[i + 1 :]]))

    return (along(x[i] + h) - along(x[i] - h)) * 0.5 / h


# %% alternative="there_and_back"
# title: one copy that goes up, then down


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    moved = x.copy()
    moved[i] = x[i] + h
    above = f(moved)
    moved[i] = x[i] - h
    below = f(moved)
    return float(above - below) / (h + h)


# %% alternative="where"
# title: np.where picks the component


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    moves = np.arange(x.size) == i
    return (f(np.where(moves, x + h, x)) - f(np.where(moves, x - h, x))) / (2 * h)
