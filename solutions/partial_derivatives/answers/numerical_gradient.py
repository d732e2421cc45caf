# %% [markdown]
# Known answers to `numerical_gradient`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="all_nudged"
# title: every component is nudged each time
# fails: test_numerical_gradient_of_the_bowl failed
# fails: test_numerical_gradient_takes_the_step_that_it_is_given failed
# fails: test_numerical_gradient_of_three_whole_numbers failed
# fails: test_numerical_gradient_in_many_variables failed
# fails: test_numerical_gradient_with_long_and_short_steps failed
# hint: One variable moves at a time; the others stand still.


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.array([(f(x + h) - f(x - h)) / (2 * h) for _ in x])


# %% mistake="divided_by_h"
# title: divided by h, not by 2h
# fails: test_numerical_gradient_of_the_bowl failed
# fails: test_numerical_gradient_takes_the_step_that_it_is_given failed
# fails: test_numerical_gradient_of_three_whole_numbers failed
# fails: test_numerical_gradient_in_many_variables failed
# fails: test_numerical_gradient_with_long_and_short_steps failed
# hint: How far apart are the two places at which you call f?


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.array([(f(x + h * e) - f(x - h * e)) / h for e in np.eye(len(x))])


# %% mistake="first_variable_only"
# title: the loop is left after the first variable
# fails: test_numerical_gradient_of_the_bowl failed
# fails: test_numerical_gradient_takes_the_step_that_it_is_given failed
# fails: test_numerical_gradient_of_three_whole_numbers failed
# fails: test_numerical_gradient_in_many_variables failed
# fails: test_numerical_gradient_with_long_and_short_steps failed
# fails: test_numerical_gradient_leaves_x_alone failed
# hint: One number a variable: where do the others go?


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    for e in np.eye(len(x)):
        slope = (f(x + h * e) - f(x - h * e)) / (2 * h)
        break
    return slope


# %% mistake="forward_difference"
# title: forward for central difference
# fails: test_numerical_gradient_of_the_bowl failed
# fails: test_numerical_gradient_takes_the_step_that_it_is_given failed
# fails: test_numerical_gradient_of_three_whole_numbers failed
# fails: test_numerical_gradient_in_many_variables failed
# fails: test_numerical_gradient_with_long_and_short_steps failed
# hint: You look to one side only; a central difference looks to both.


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    slopes = np.zeros(len(x))
    for i in range(len(x)):
        nudge = np.zeros(len(x))
        nudge[i] = h
        slopes[i] = (f(x + nudge) - f(x)) / h
    return slopes


# %% mistake="integers_kept"
# title: integers stay integers
# fails: test_numerical_gradient_of_three_whole_numbers failed
# hint: A nudge added to whole numbers is cut off: look at the dtype.


def numerical_gradient(f, x, h=1e-5):
    slopes = np.zeros(len(x))
    for i in range(len(x)):
        up, down = np.array(x), np.array(x)
        up[i] = up[i] + h
        down[i] = down[i] - h
        slopes[i] = (f(up) - f(down)) / (2 * h)
    return slopes


# %% mistake="last_left_out"
# title: the loop ends one too early
# fails: test_numerical_gradient_of_the_bowl failed
# fails: test_numerical_gradient_takes_the_step_that_it_is_given failed
# fails: test_numerical_gradient_of_three_whole_numbers failed
# fails: test_numerical_gradient_in_many_variables failed
# fails: test_numerical_gradient_with_long_and_short_steps failed
# hint: Is every component filled in? Look at the loop's range.


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    slopes = np.zeros(len(x))
    for i in range(len(x) - 1):
        e = np.eye(len(x))[i]
        slopes[i] = (f(x + h * e) - f(x - h * e)) / (2 * h)
    return slopes


# %% mistake="list_returned"
# title: a list comes back
# fails: test_numerical_gradient_of_three_whole_numbers failed
# hint: The numbers are right; look at the type of what comes back, and at its dtype.


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return [float((f(x + h * e) - f(x - h * e)) / (2 * h)) for e in np.eye(len(x))]


# %% mistake="not_put_back"
# title: a nudged component is not put back
# fails: test_numerical_gradient_of_the_bowl failed
# fails: test_numerical_gradient_in_many_variables failed
# fails: test_numerical_gradient_with_long_and_short_steps failed
# hint: After a variable was nudged it goes back to where it was.


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    x = x.copy()
    slopes = np.zeros(len(x))
    for i in range(len(x)):
        x[i] += h
        above = f(x)
        x[i] -= 2 * h
        slopes[i] = (above - f(x)) / (2 * h)
    return slopes


# %% mistake="nudges_in_place"
# title: the input is nudged and left so
# fails: test_numerical_gradient_leaves_x_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    slopes = np.zeros(len(x))
    for i in range(len(x)):
        x[i] += h
        above = f(x)
        x[i] -= 2 * h
        slopes[i] = (above - f(x)) / (2 * h)
        x[i] += h / 2
        x[i] += h / 2 * (1 + 1e-9)
    return slopes


# %% mistake="other_default"
# title: another default step
# fails: test_numerical_gradient_with_long_and_short_steps failed
# hint: How long is the step when nobody says so?


def numerical_gradient(f, x, h=1e-4):
    x = np.asarray(x, dtype=float)
    return np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])


# %% mistake="step_ignored"
# title: the step is always 1e-5
# fails: test_numerical_gradient_takes_the_step_that_it_is_given failed
# fails: test_numerical_gradient_with_long_and_short_steps failed
# hint: The step h is an argument. Do you use it?


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.array([(f(x + 1e-5 * e) - f(x - 1e-5 * e)) / 2e-5 for e in np.eye(len(x))])


# %% mistake="two_variables_only"
# title: two variables only
# fails: test_numerical_gradient_of_three_whole_numbers failed
# fails: test_numerical_gradient_in_many_variables failed
# fails: test_numerical_gradient_with_long_and_short_steps failed
# fails: test_numerical_gradient_leaves_x_alone failed
# hint: There may be more than two variables.


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    right, up = np.zeros(len(x)), np.zeros(len(x))
    right[0], up[-1] = h, h
    return np.array([(f(x + right) - f(x - right)) / (2 * h), (f(x + up) - f(x - up)) / (2 * h)])


# %% mistake="unit_vector"
# title: the gradient is made a unit vector
# fails: test_numerical_gradient_of_the_bowl failed
# fails: test_numerical_gradient_takes_the_step_that_it_is_given failed
# fails: test_numerical_gradient_of_three_whole_numbers failed
# fails: test_numerical_gradient_in_many_variables failed
# fails: test_numerical_gradient_with_long_and_short_steps failed
# hint: The gradient has a length of its own: do not divide it away.


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    slopes = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return slopes / np.linalg.norm(slopes)


# %% alternative="apply_along_axis"
# title: np.apply_along_axis


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    steps = np.diag(np.full(x.shape, h))
    return (np.apply_along_axis(f, 1, x + steps) - np.apply_along_axis(f, 1, x - steps)) / (2 * h)


# %% alternative="in_place_and_back"
# title: one copy, each component put back


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    x = x.copy()
    slopes = np.empty_like(x)
    for i, here in enumerate(x):
        x[i] = here + h
        above = f(x)
        x[i] = here - h
        slopes[i] = (above - f(x)) / (2 * h)
        x[i] = here
    return slopes


# %% alternative="partials"
# title: a function for one partial derivative inside


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)

    def along(i):
        up, down = x.copy(), x.copy()
        up[i] += h
        down[i] -= h
        return (f(up) - f(down)) / (2 * h)

    return np.array([along(i) for i in range(len(x))])


# %% alternative="rows_of_the_identity"
# title: the rows of the identity matrix


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.array([f(x + h * e) - f(x - h * e) for e in np.eye(len(x))]) / (2 * h)


# %% alternative="two_halves"
# title: half of the slope to the right and half of the slope to the left


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    middle = f(x)
    slopes = []
    for step in h * np.eye(len(x)):
        slopes.append(((f(x + step) - middle) / h + (middle - f(x - step)) / h) / 2)
    return np.asarray(slopes, dtype=np.float64)
