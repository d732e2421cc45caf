# %% [markdown]
# Known answers to `momentum`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="beta_fixed"
# title: beta is always 0.9
# fails: test_momentum_rolls_through_the_bottom failed
# fails: test_momentum_without_a_memory failed
# fails: test_momentum_in_any_valley failed
# hint: beta is handed in. Do you use it?


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    beta = 0.9
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + grad(path[-1])
        path.append(path[-1] - learning_rate * v)
    return np.array(path)


# %% mistake="beta_on_the_slope"
# title: beta reduces the slope, too
# fails: test_momentum_rolls_through_the_bottom failed
# fails: test_momentum_without_a_memory failed
# fails: test_momentum_in_any_valley failed
# hint: The slope counts in full here; only the old velocity is reduced.


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * (v + grad(path[-1]))
        path.append(path[-1] - learning_rate * v)
    return np.array(path)


# %% mistake="changes_x0"
# title: x0 is changed in place
# fails: test_momentum_leaves_x0_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    x = x0
    path = [x0.copy()]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + grad(path[-1])
        x -= learning_rate * v
        path.append(x.copy())
    return np.array(path)


# %% mistake="gradient_at_the_start"
# title: always the gradient at the start
# fails: test_momentum_rolls_through_the_bottom failed
# fails: test_momentum_without_a_memory failed
# fails: test_momentum_in_any_valley failed
# hint: Feel the ground anew at each place: which gradient did you use?


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + grad(path[0])
        path.append(path[-1] - learning_rate * v)
    return np.array(path)


# %% mistake="integers_kept"
# title: integers are kept
# fails: test_momentum_without_a_memory failed
# fails: test_momentum_leaves_x0_alone failed
# hint: Whole numbers cut off what stands behind the point: look at the dtype.


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0)
    path = [x0]
    v = np.zeros(len(x0))
    for _ in range(steps):
        v = beta * v + grad(path[-1])
        path.append((path[-1] - learning_rate * v).astype(x0.dtype))
    return np.array(path)


# %% mistake="last_place_only"
# title: the last place alone
# fails: test_momentum_rolls_through_the_bottom failed
# fails: test_momentum_without_a_memory failed
# fails: test_momentum_in_any_valley failed
# fails: test_momentum_leaves_x0_alone failed
# hint: The whole path is asked for, a row a place.


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + grad(path[-1])
        path.append(path[-1] - learning_rate * v)
    return path[-1]


# %% mistake="looks_ahead"
# title: the slope where the ball will be (Nesterov)
# fails: test_momentum_rolls_through_the_bottom failed
# fails: test_momentum_in_any_valley failed
# hint: The slope is felt at x itself, not where the ball will be.


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + grad(path[-1] - learning_rate * beta * v)
        path.append(path[-1] - learning_rate * v)
    return np.array(path)


# %% mistake="no_friction"
# title: beta left out
# fails: test_momentum_rolls_through_the_bottom failed
# fails: test_momentum_without_a_memory failed
# fails: test_momentum_in_any_valley failed
# hint: Of the old velocity only the share beta is left.


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = v + grad(path[-1])
        path.append(path[-1] - learning_rate * v)
    return np.array(path)


# %% mistake="old_velocity"
# title: the step before the new velocity
# fails: test_momentum_rolls_through_the_bottom failed
# fails: test_momentum_without_a_memory failed
# fails: test_momentum_in_any_valley failed
# hint: First the new velocity, then the step with it.


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        old = v
        v = beta * v + grad(path[-1])
        path.append(path[-1] - learning_rate * old)
    return np.array(path)


# %% mistake="one_step_more"
# title: one step more
# fails: test_momentum_rolls_through_the_bottom failed
# fails: test_momentum_without_a_memory failed
# fails: test_momentum_in_any_valley failed
# fails: test_momentum_leaves_x0_alone failed
# hint: How many steps were asked for?


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps + 1):
        v = beta * v + grad(path[-1])
        path.append(path[-1] - learning_rate * v)
    return np.array(path)


# %% mistake="plus_for_minus"
# title: plus for minus
# fails: test_momentum_rolls_through_the_bottom failed
# fails: test_momentum_without_a_memory failed
# fails: test_momentum_in_any_valley failed
# hint: The slope points up. Which way do you want to go?


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + grad(path[-1])
        path.append(path[-1] + learning_rate * v)
    return np.array(path)


# %% mistake="rate_left_out"
# title: the learning rate left out
# fails: test_momentum_rolls_through_the_bottom failed
# fails: test_momentum_without_a_memory failed
# fails: test_momentum_in_any_valley failed
# hint: How long is a step? Look for the learning rate.


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + grad(path[-1])
        path.append(path[-1] - v)
    return np.array(path)


# %% mistake="rate_twice"
# title: the learning rate in v and in the step
# fails: test_momentum_rolls_through_the_bottom failed
# fails: test_momentum_without_a_memory failed
# fails: test_momentum_in_any_valley failed
# hint: How often does the learning rate come in?


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + learning_rate * grad(path[-1])
        path.append(path[-1] - learning_rate * v)
    return np.array(path)


# %% mistake="same_array"
# title: all rows are the same array
# fails: test_momentum_rolls_through_the_bottom failed
# fails: test_momentum_without_a_memory failed
# fails: test_momentum_in_any_valley failed
# fails: test_momentum_leaves_x0_alone failed
# hint: All rows are the same array: a change in place changes them all.


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    x = x0.copy()
    path = [x]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + grad(path[-1])
        x -= learning_rate * v
        path.append(x)
    return np.array(path)


# %% mistake="sign_dropped"
# title: the size of the slope
# fails: test_momentum_without_a_memory failed
# fails: test_momentum_in_any_valley failed
# hint: A slope may be negative: then the step goes the other way.


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + np.abs(grad(path[-1]))
        path.append(path[-1] - learning_rate * v)
    return np.array(path)


# %% mistake="slope_reduced"
# title: (1 - beta) times the slope
# fails: test_momentum_rolls_through_the_bottom failed
# fails: test_momentum_in_any_valley failed
# hint: The slope counts in full here; only the old velocity is reduced.


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + (1 - beta) * grad(path[-1])
        path.append(path[-1] - learning_rate * v)
    return np.array(path)


# %% mistake="start_left_out"
# title: x0 is left out of the path
# fails: test_momentum_rolls_through_the_bottom failed
# fails: test_momentum_without_a_memory failed
# fails: test_momentum_in_any_valley failed
# fails: test_momentum_leaves_x0_alone failed
# hint: The path begins with x0 itself.


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + grad(path[-1])
        path.append(path[-1] - learning_rate * v)
    return np.array(path[1:])


# %% mistake="starts_rolling"
# title: v starts with the first slope
# fails: test_momentum_rolls_through_the_bottom failed
# fails: test_momentum_in_any_valley failed
# hint: The velocity starts at 0: look at your first step.


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = grad(x0)
    for _ in range(steps):
        v = beta * v + grad(path[-1])
        path.append(path[-1] - learning_rate * v)
    return np.array(path)


# %% mistake="velocity_of_one"
# title: one velocity for all components
# fails: test_momentum_in_any_valley failed


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = 0.0
    for _ in range(steps):
        v = beta * np.mean(v) + grad(path[-1])
        path.append(path[-1] - learning_rate * v)
    return np.array(path)


# %% mistake="velocity_unused"
# title: the velocity is not used
# fails: test_momentum_rolls_through_the_bottom failed
# fails: test_momentum_in_any_valley failed
# hint: The velocity plays no part in your steps.


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + grad(path[-1])
        path.append(path[-1] - learning_rate * grad(path[-1]))
    return np.array(path)


# %% alternative="all_slopes_kept"
# title: the weighted sum of all slopes


def momentum(grad, x0, learning_rate, beta, steps):
    path = [np.array(x0, dtype=float)]
    slopes = []
    for _ in range(steps):
        slopes.append(np.asarray(grad(path[-1])))
        v = sum(beta**age * slope for age, slope in enumerate(reversed(slopes)))
        path.append(path[-1] - learning_rate * v)
    return np.array(path)


# %% alternative="differences"
# title: the velocity from the last two places


def momentum(grad, x0, learning_rate, beta, steps):
    x = np.array(x0, dtype=float)
    path = [x, *[x] * 0]
    before = x
    for _ in range(steps):
        new = x - learning_rate * grad(x) + beta * (x - before)
        before, x = x, new
        path.append(x)
    return np.vstack(path)


# %% alternative="filled_in"
# title: a table that is filled in


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    v = 0.0
    for step in range(steps):
        v = beta * v + grad(path[step].copy())
        path[step + 1] = path[step] - learning_rate * v
    return path


# %% alternative="rate_in_the_velocity"
# title: the velocity carries minus the rate, as in CS231n


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v - learning_rate * grad(path[-1])
        path.append(path[-1] + v)
    return np.array(path)
