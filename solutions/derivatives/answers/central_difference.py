# %% [markdown]
# Known answers to `central_difference`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="averaged"
# title: one number for the whole array
# fails: test_central_difference_at_several_points failed
# fails: test_central_difference_of_any_array failed
# fails: test_central_difference_leaves_a_alone failed
# hint: Three points, three slopes: you return one number.


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    return float(np.mean((f(a + h) - f(a - h)) / (2 * h)))


# %% mistake="divided_by_h"
# title: divided by h, not by 2h
# fails: test_central_difference_of_a_squared failed
# fails: test_central_difference_at_several_points failed
# fails: test_central_difference_with_any_step failed
# fails: test_central_difference_has_a_step_of_its_own failed
# fails: test_central_difference_of_any_array failed
# fails: test_central_difference_leaves_a_alone failed
# hint: How far apart are a - h and a + h?


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    return (f(a + h) - f(a - h)) / h


# %% mistake="fixed_step"
# title: the step that is handed in is ignored
# fails: test_central_difference_with_any_step failed
# fails: test_central_difference_leaves_a_alone failed
# hint: Does the step that is handed in matter to your answer?


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    h = 1e-5
    return (f(a + h) - f(a - h)) / (2 * h)


# %% mistake="half_steps"
# title: the points a - h/2 and a + h/2
# fails: test_central_difference_with_any_step failed
# fails: test_central_difference_has_a_step_of_its_own failed
# fails: test_central_difference_leaves_a_alone failed
# hint: The points are a - h and a + h: yours lie nearer.


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    return (f(a + h / 2) - f(a - h / 2)) / h


# %% mistake="parentheses_missing"
# title: divided by 2 and multiplied by h
# fails: test_central_difference_of_a_squared failed
# fails: test_central_difference_at_several_points failed
# fails: test_central_difference_with_any_step failed
# fails: test_central_difference_has_a_step_of_its_own failed
# fails: test_central_difference_of_any_array failed
# fails: test_central_difference_leaves_a_alone failed
# hint: Without parentheses, `/ 2 * h` divides by 2 and multiplies by h.


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    return (f(a + h) - f(a - h)) / 2 * h


# %% mistake="rows_only"
# title: a loop over the entries, which a single number has not
# fails: test_central_difference_of_a_squared error
# fails: test_central_difference_with_any_step error
# fails: test_central_difference_has_a_step_of_its_own error


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    return np.array([(f(entry + h) - f(entry - h)) / (2 * h) for entry in a])


# %% mistake="single_numbers_only"
# title: arrays cannot be given to float()
# fails: test_central_difference_at_several_points error
# fails: test_central_difference_of_any_array error
# fails: test_central_difference_leaves_a_alone error


def central_difference(f, a, h=1e-5):
    a = float(a)
    return (f(a + h) - f(a - h)) / (2 * h)


# %% mistake="step_too_large"
# title: 0.001 where no step is handed in
# fails: test_central_difference_has_a_step_of_its_own failed
# hint: Which step do you take when none is handed in?


def central_difference(f, a, h=1e-3):
    a = np.asarray(a, dtype=float)
    return (f(a + h) - f(a - h)) / (2 * h)


# %% mistake="steps_in_place"
# title: the array is moved by += and not back
# fails: test_central_difference_leaves_a_alone failed
# hint: np.asarray makes no copy of an array: look for `+=` or `-=`.


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    a += h
    ahead = f(a)
    a -= 2 * h
    return (ahead - f(a)) / (2 * h)


# %% mistake="to_the_left"
# title: a step to the left only
# fails: test_central_difference_of_a_squared failed
# fails: test_central_difference_at_several_points failed
# fails: test_central_difference_with_any_step failed
# fails: test_central_difference_of_any_array failed
# fails: test_central_difference_leaves_a_alone failed
# hint: That is one step to the left. Where is the other point?


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    return (f(a) - f(a - h)) / h


# %% mistake="to_the_right"
# title: a step to the right only
# fails: test_central_difference_of_a_squared failed
# fails: test_central_difference_at_several_points failed
# fails: test_central_difference_with_any_step failed
# fails: test_central_difference_of_any_array failed
# fails: test_central_difference_leaves_a_alone failed
# hint: That is one step to the right. Where is the other point?


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    return (f(a + h) - f(a)) / h


# %% alternative="divided_twice"
# title: divided by h and by 2


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    return (f(a + h) - f(a - h)) / h / 2


# %% alternative="halves"
# title: the mean of the two one-sided slopes


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    middle = f(a)
    return 0.5 * ((f(a + h) - middle) / h + (middle - f(a - h)) / h)


# %% alternative="loop"
# title: a loop over the entries


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    result = np.zeros(a.shape)
    for place in np.ndindex(a.shape):
        result[place] = (f(a[place] + h) - f(a[place] - h)) / (2 * h)
    return result


# %% alternative="vectorized"
# title: np.vectorize


def central_difference(f, a, h=1e-5):
    return np.vectorize(lambda x: (f(x + h) - f(x - h)) / (2 * h), otypes=[float])(a)
