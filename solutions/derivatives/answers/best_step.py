# %% [markdown]
# Known answers to `best_step`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="always_the_usual_one"
# title: 0.00001, whatever the steps are
# fails: test_best_step_by_central_differences failed
# fails: test_best_step_may_stand_in_the_middle failed


def best_step(f, df, a, steps):
    return 1e-5


# %% mistake="divided_by_h"
# title: divided by h, not by 2h
# fails: test_best_step_takes_the_steps_in_any_order failed
# fails: test_best_step_by_central_differences failed
# fails: test_best_step_may_stand_in_the_middle failed
# fails: test_best_step_leaves_its_steps_alone failed
# hint: Print all errors with their signs: which one is nearest to 0?


def best_step(f, df, a, steps):
    a = float(a)
    steps = np.asarray(steps, dtype=float)
    errors = [abs((f(a + h) - f(a - h)) / h - df(a)) for h in steps]
    return float(steps[np.argmin(errors)])


# %% mistake="improves_until_worse"
# title: stops at the first step that is worse
# fails: test_best_step_takes_the_steps_in_any_order failed
# fails: test_best_step_by_central_differences failed
# fails: test_best_step_may_stand_in_the_middle failed
# fails: test_best_step_leaves_its_steps_alone failed
# hint: Look at all the steps: neither the smallest nor the first is best as such.


def best_step(f, df, a, steps):
    a = float(a)
    best, error = float(steps[0]), np.inf
    for h in steps:
        now = abs((f(a + h) - f(a - h)) / (2 * h) - df(a))
        if now > error:
            break
        best, error = float(h), now
    return best


# %% mistake="largest_error"
# title: the step with the largest error
# fails: test_best_step_for_the_exponential failed
# fails: test_best_step_takes_the_steps_in_any_order failed
# fails: test_best_step_by_central_differences failed
# fails: test_best_step_may_stand_in_the_middle failed
# fails: test_best_step_leaves_its_steps_alone failed
# hint: That is the step with the largest error.


def best_step(f, df, a, steps):
    a = float(a)
    steps = np.asarray(steps, dtype=float)
    errors = [abs((f(a + h) - f(a - h)) / (2 * h) - df(a)) for h in steps]
    return float(steps[np.argmax(errors)])


# %% mistake="middle_of_the_list"
# title: the step in the middle of the list
# fails: test_best_step_takes_the_steps_in_any_order failed
# fails: test_best_step_by_central_differences failed
# fails: test_best_step_leaves_its_steps_alone failed
# hint: Work out the error of each step by hand: is yours the nearest?


def best_step(f, df, a, steps):
    return float(steps[len(steps) // 2])


# %% mistake="one_sided"
# title: the one-sided slope decides
# fails: test_best_step_by_central_differences failed
# hint: Which slope do you compare with df(a)? One with a step to both sides is asked for.


def best_step(f, df, a, steps):
    a = float(a)
    steps = np.asarray(steps, dtype=float)
    errors = [abs((f(a + h) - f(a)) / h - df(a)) for h in steps]
    return float(steps[np.argmin(errors)])


# %% mistake="place_in_the_list"
# title: the place of the best step, not the step
# fails: test_best_step_for_the_exponential failed
# fails: test_best_step_takes_the_steps_in_any_order failed
# fails: test_best_step_by_central_differences failed
# fails: test_best_step_may_stand_in_the_middle failed
# fails: test_best_step_leaves_its_steps_alone failed
# hint: That is the place of the best step in the list. Which step stands there?


def best_step(f, df, a, steps):
    a = float(a)
    steps = np.asarray(steps, dtype=float)
    errors = [abs((f(a + h) - f(a - h)) / (2 * h) - df(a)) for h in steps]
    return float(np.argmin(errors))


# %% mistake="sign_of_the_error"
# title: the most negative error wins
# fails: test_best_step_takes_the_steps_in_any_order failed
# fails: test_best_step_may_stand_in_the_middle failed
# fails: test_best_step_leaves_its_steps_alone failed
# hint: Print all errors with their signs: which one is nearest to 0?


def best_step(f, df, a, steps):
    a = float(a)
    steps = np.asarray(steps, dtype=float)
    errors = [(f(a + h) - f(a - h)) / (2 * h) - df(a) for h in steps]
    return float(steps[np.argmin(errors)])


# %% mistake="smallest_error"
# title: the smallest error, not its step
# fails: test_best_step_for_the_exponential failed
# fails: test_best_step_takes_the_steps_in_any_order failed
# fails: test_best_step_by_central_differences failed
# fails: test_best_step_may_stand_in_the_middle failed
# fails: test_best_step_leaves_its_steps_alone failed
# hint: Is that a step, or the error that belongs to it?


def best_step(f, df, a, steps):
    a = float(a)
    steps = np.asarray(steps, dtype=float)
    return float(min(abs((f(a + h) - f(a - h)) / (2 * h) - df(a)) for h in steps))


# %% mistake="smallest_step"
# title: the smallest step, unseen
# fails: test_best_step_for_the_exponential failed
# fails: test_best_step_takes_the_steps_in_any_order failed
# fails: test_best_step_may_stand_in_the_middle failed
# fails: test_best_step_leaves_its_steps_alone failed
# hint: The smallest step is not the best: look at the digits that are left.


def best_step(f, df, a, steps):
    return float(np.min(steps))


# %% mistake="sorts_in_place"
# title: the steps are sorted in place
# fails: test_best_step_leaves_its_steps_alone failed
# hint: Something sorts your steps, or writes into them.


def best_step(f, df, a, steps):
    a = float(a)
    steps = np.asarray(steps, dtype=float)
    steps.sort()
    errors = [abs((f(a + h) - f(a - h)) / (2 * h) - df(a)) for h in steps]
    return float(steps[np.argmin(errors)])


# %% alternative="key"
# title: min with a key


def best_step(f, df, a, steps):
    a = float(a)
    target = df(a)
    return min(steps, key=lambda h: abs((f(a + h) - f(a - h)) / h / 2 - target))


# %% alternative="loop"
# title: a loop that keeps the best


def best_step(f, df, a, steps):
    a = float(a)
    best, smallest = None, np.inf
    for h in steps:
        error = abs((f(a + h) - f(a - h)) / (2 * h) - df(a))
        if error < smallest:
            best, smallest = float(h), error
    return best


# %% alternative="sorted_copy"
# title: a sorted list of errors and steps


def best_step(f, df, a, steps):
    a = float(a)
    return sorted((abs((f(a + h) - f(a - h)) / (2 * h) - df(a)), float(h)) for h in steps)[0][1]


# %% alternative="vectorized"
# title: all steps at once


def best_step(f, df, a, steps):
    a = float(a)
    steps = np.asarray(steps, dtype=float)
    slopes = np.array([f(a + h) - f(a - h) for h in steps]) / (2 * steps)
    return steps[np.argmin((slopes - df(a)) ** 2)]
