# %% [markdown]
# Known answers to `gradient_descent`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="below_the_tolerance"
# title: < for <=
# fails: test_gradient_descent_that_starts_at_the_minimum failed
# hint: A gradient of exactly 0 is no longer than tol = 0.


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        g = grad(path[-1])
        path.append(path[-1] - learning_rate * g)
        if np.linalg.norm(g) < tol:
            break
    return np.array(path)


# %% mistake="gradient_after_the_step"
# title: the gradient after the step is held against the tolerance
# fails: test_gradient_descent_stops_on_level_ground failed
# fails: test_gradient_descent_measures_the_length_of_the_gradient failed
# hint: One row is missing: the step whose own gradient is no longer than tol is still taken.


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * grad(path[-1]))
        if np.linalg.norm(grad(path[-1])) <= tol:
            break
    return np.array(path)


# %% mistake="gradient_at_the_start"
# title: always the gradient at the start
# fails: test_gradient_descent_takes_two_steps failed
# fails: test_gradient_descent_stops_on_level_ground failed
# fails: test_gradient_descent_in_any_valley failed
# fails: test_gradient_descent_measures_the_length_of_the_gradient failed
# fails: test_gradient_descent_leaves_x0_alone failed
# hint: Feel the ground anew at each place: which gradient did you use?


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        g = grad(path[0])
        path.append(path[-1] - learning_rate * g)
        if np.linalg.norm(g) <= tol:
            break
    return np.array(path)


# %% mistake="integers_kept"
# title: integers stay integers
# fails: test_gradient_descent_stops_on_level_ground failed
# fails: test_gradient_descent_leaves_x0_alone failed
# hint: Whole numbers cut off what stands behind the point: look at the dtype.


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    path = np.zeros((steps + 1, len(x0)), dtype=np.asarray(x0).dtype)
    path[0] = x0
    for k in range(steps):
        g = np.asarray(grad(path[k].astype(float)))
        path[k + 1] = path[k] - learning_rate * g
        if np.sqrt(np.sum(g * g)) <= tol:
            return path[: k + 2]
    return path


# %% mistake="largest_component"
# title: the largest component is held against the tolerance
# fails: test_gradient_descent_measures_the_length_of_the_gradient failed
# hint: The length of the gradient is compared with tol. Look at what you compare.


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        g = grad(path[-1])
        path.append(path[-1] - learning_rate * g)
        if np.max(np.abs(g)) <= tol:
            break
    return np.array(path)


# %% mistake="last_place_only"
# title: only the last place comes back
# fails: test_gradient_descent_takes_two_steps failed
# fails: test_gradient_descent_stops_on_level_ground failed
# fails: test_gradient_descent_that_starts_at_the_minimum failed
# fails: test_gradient_descent_in_any_valley failed
# fails: test_gradient_descent_measures_the_length_of_the_gradient failed
# fails: test_gradient_descent_leaves_x0_alone failed
# hint: The whole path is asked for, a row a place.


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    x = x0
    for _ in range(steps):
        g = grad(x)
        x = x - learning_rate * g
        if np.linalg.norm(g) <= tol:
            break
    return x


# %% mistake="length_of_the_step"
# title: the length of the step is held against the tolerance
# fails: test_gradient_descent_stops_on_level_ground failed
# fails: test_gradient_descent_measures_the_length_of_the_gradient failed
# hint: The length of the gradient is compared with tol. Look at what you compare.


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        g = grad(path[-1])
        path.append(path[-1] - learning_rate * g)
        if learning_rate * np.linalg.norm(g) <= tol:
            break
    return np.array(path)


# %% mistake="list_returned"
# title: a list of arrays comes back
# fails: test_gradient_descent_takes_two_steps failed
# hint: The numbers are right; look at the type of what comes back, and at its dtype.


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        g = grad(path[-1])
        path.append(path[-1] - learning_rate * g)
        if np.linalg.norm(g) <= tol:
            break
    return path


# %% mistake="one_step_more"
# title: one step too many
# fails: test_gradient_descent_takes_two_steps failed
# fails: test_gradient_descent_in_any_valley failed
# fails: test_gradient_descent_measures_the_length_of_the_gradient failed
# fails: test_gradient_descent_leaves_x0_alone failed
# hint: One row too many: how many steps were asked for?


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps + 1):
        g = grad(path[-1])
        path.append(path[-1] - learning_rate * g)
        if np.linalg.norm(g) <= tol:
            break
    return np.array(path)


# %% mistake="plus_for_minus"
# title: climbs instead of descending
# fails: test_gradient_descent_takes_two_steps failed
# fails: test_gradient_descent_stops_on_level_ground failed
# fails: test_gradient_descent_in_any_valley failed
# fails: test_gradient_descent_measures_the_length_of_the_gradient failed
# fails: test_gradient_descent_leaves_x0_alone failed
# hint: The gradient points up. Which way do you want to go?


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        g = grad(path[-1])
        path.append(path[-1] + learning_rate * g)
        if np.linalg.norm(g) <= tol:
            break
    return np.array(path)


# %% mistake="rate_left_out"
# title: the learning rate is left out
# fails: test_gradient_descent_takes_two_steps failed
# fails: test_gradient_descent_stops_on_level_ground failed
# fails: test_gradient_descent_in_any_valley failed
# fails: test_gradient_descent_measures_the_length_of_the_gradient failed
# fails: test_gradient_descent_leaves_x0_alone failed
# hint: How long is a step? Look for the learning rate.


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        g = grad(path[-1])
        path.append(path[-1] - g)
        if np.linalg.norm(g) <= tol:
            break
    return np.array(path)


# %% mistake="same_array"
# title: the same array in every row
# fails: test_gradient_descent_takes_two_steps failed
# fails: test_gradient_descent_stops_on_level_ground failed
# fails: test_gradient_descent_in_any_valley failed
# fails: test_gradient_descent_measures_the_length_of_the_gradient failed
# fails: test_gradient_descent_leaves_x0_alone failed
# hint: All rows are the same array: a change in place changes them all. Append something new.


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    x = x0.copy()
    path = [x]
    for _ in range(steps):
        g = grad(x)
        x -= learning_rate * g
        path.append(x)
        if np.linalg.norm(g) <= tol:
            break
    return np.array(path)


# %% mistake="sign_dropped"
# title: the gradient without its signs
# fails: test_gradient_descent_takes_two_steps failed
# fails: test_gradient_descent_in_any_valley failed
# fails: test_gradient_descent_measures_the_length_of_the_gradient failed
# fails: test_gradient_descent_leaves_x0_alone failed
# hint: A slope may be negative: then the step goes the other way.


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        g = grad(path[-1])
        path.append(path[-1] - learning_rate * np.abs(g))
        if np.linalg.norm(g) <= tol:
            break
    return np.array(path)


# %% mistake="start_left_out"
# title: the path begins after the first step
# fails: test_gradient_descent_takes_two_steps failed
# fails: test_gradient_descent_stops_on_level_ground failed
# fails: test_gradient_descent_that_starts_at_the_minimum failed
# fails: test_gradient_descent_in_any_valley failed
# fails: test_gradient_descent_measures_the_length_of_the_gradient failed
# fails: test_gradient_descent_leaves_x0_alone failed
# hint: The path begins with x0 itself.


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    x, path = x0, []
    for _ in range(steps):
        g = grad(x)
        x = x - learning_rate * g
        path.append(x)
        if np.linalg.norm(g) <= tol:
            break
    return np.array(path)


# %% mistake="steps_in_place"
# title: x0 itself moves
# fails: test_gradient_descent_leaves_x0_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0.copy()]
    for _ in range(steps):
        g = grad(x0)
        x0 -= learning_rate * g
        path.append(x0.copy())
        if np.linalg.norm(g) <= tol:
            break
    return np.array(path)


# %% mistake="steps_of_equal_length"
# title: every step has the same length
# fails: test_gradient_descent_takes_two_steps failed
# fails: test_gradient_descent_stops_on_level_ground failed
# fails: test_gradient_descent_in_any_valley failed
# fails: test_gradient_descent_measures_the_length_of_the_gradient failed
# fails: test_gradient_descent_leaves_x0_alone failed
# hint: Every step has the same length here: use the gradient as it is.


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        g = grad(path[-1])
        size = np.linalg.norm(g)
        path.append(path[-1] - learning_rate * g / (size if size > 0 else 1.0))
        if size <= tol:
            break
    return np.array(path)


# %% mistake="stops_before_the_step"
# title: the last step is not taken
# fails: test_gradient_descent_stops_on_level_ground failed
# fails: test_gradient_descent_that_starts_at_the_minimum failed
# fails: test_gradient_descent_measures_the_length_of_the_gradient failed
# hint: One row is missing: the step whose own gradient is no longer than tol is still taken.


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        g = grad(path[-1])
        if np.linalg.norm(g) <= tol:
            break
        path.append(path[-1] - learning_rate * g)
    return np.array(path)


# %% mistake="stops_when_nearly_level"
# title: stops early without being asked to
# fails: test_gradient_descent_in_any_valley failed
# hint: It stops early, though no tolerance was handed in.


def gradient_descent(grad, x0, learning_rate, steps, tol=0.1):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        g = grad(path[-1])
        path.append(path[-1] - learning_rate * g)
        if np.linalg.norm(g) <= tol:
            break
    return np.array(path)


# %% mistake="tolerance_ignored"
# title: the tolerance is ignored
# fails: test_gradient_descent_stops_on_level_ground failed
# fails: test_gradient_descent_that_starts_at_the_minimum failed
# fails: test_gradient_descent_measures_the_length_of_the_gradient failed
# hint: It never stops: what is `tol` for?


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * grad(path[-1]))
    return np.array(path)


# %% alternative="copies"
# title: one array that moves, and copies of it


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    x = x0.copy()
    path = [x.copy()]
    for _ in range(steps):
        g = np.array(grad(x.copy()))
        x -= learning_rate * g
        path.append(x.copy())
        if np.sqrt(np.sum(np.square(g))) <= tol:
            return np.array(path)
    return np.array(path)


# %% alternative="filled_in"
# title: an array for all rows, cut off at the end


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = np.zeros((steps + 1, len(x0)))
    path[0] = x0
    taken = 0
    while taken < steps:
        g = grad(path[taken])
        path[taken + 1] = path[taken] - learning_rate * g
        taken += 1
        if not (g @ g) ** 0.5 > tol:
            break
    return path[: taken + 1]


# %% alternative="generator"
# title: a generator inside


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)

    def places():
        x = x0
        yield x
        for _ in range(steps):
            g = grad(x)
            x = x - learning_rate * g
            yield x
            if np.linalg.norm(g) <= tol:
                return

    return np.array(list(places()))


# %% alternative="vstack"
# title: np.vstack, row by row


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = x0[np.newaxis]
    for _ in range(steps):
        g = grad(path[-1])
        path = np.vstack([path, path[-1] - learning_rate * g])
        if np.hypot.reduce(g) <= tol:
            break
    return path


# %% alternative="while_loop"
# title: a while loop


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    k, level = 0, False
    while k < steps and not level:
        slope = grad(path[-1])
        level = np.linalg.norm(slope) <= tol
        path.append(path[-1] - learning_rate * slope)
        k += 1
    return np.stack(path)
