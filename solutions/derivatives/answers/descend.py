# %% [markdown]
# Known answers to `descend`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="integers_kept"
# title: an array of whole numbers for a whole x0
# fails: test_descend_into_the_bowl failed
# fails: test_descend_from_a_whole_number failed
# hint: A place need not be a whole number: look at the dtype.


def descend(df, x0, learning_rate, steps):
    path = np.full(steps + 1, x0)
    for k in range(steps):
        path[k + 1] = path[k] - learning_rate * df(path[k])
    return path


# %% mistake="last_place_only"
# title: only the last place comes back
# fails: test_descend_into_the_bowl failed
# fails: test_descend_notes_where_it_begins failed
# fails: test_descend_any_slope failed
# fails: test_descend_on_a_curve_that_bends failed
# fails: test_descend_from_a_whole_number failed
# hint: All places are asked for, not the last alone.


def descend(df, x0, learning_rate, steps):
    x = float(x0)
    for _ in range(steps):
        x = x - learning_rate * df(x)
    return x


# %% mistake="list_returned"
# title: a list comes back
# fails: test_descend_from_a_whole_number failed
# hint: A list is no array: look at the type of what comes back.


def descend(df, x0, learning_rate, steps):
    path = [float(x0)]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * df(path[-1]))
    return path


# %% mistake="one_step_too_few"
# title: steps values, x0 among them
# fails: test_descend_into_the_bowl failed
# fails: test_descend_notes_where_it_begins failed
# fails: test_descend_any_slope failed
# fails: test_descend_on_a_curve_that_bends failed
# fails: test_descend_from_a_whole_number failed
# hint: Is x0 in your path, and before the first step?


def descend(df, x0, learning_rate, steps):
    x0 = float(x0)
    path = [x0]
    for _ in range(steps - 1):
        path.append(path[-1] - learning_rate * df(path[-1]))
    return np.array(path)


# %% mistake="rate_left_out"
# title: the learning rate is left out
# fails: test_descend_into_the_bowl failed
# fails: test_descend_any_slope failed
# fails: test_descend_on_a_curve_that_bends failed
# fails: test_descend_from_a_whole_number failed
# hint: The slope alone is too far: what makes the step smaller?


def descend(df, x0, learning_rate, steps):
    x0 = float(x0)
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - df(path[-1]))
    return np.array(path)


# %% mistake="rate_shrinks"
# title: the rate is halved after each step
# fails: test_descend_into_the_bowl failed
# fails: test_descend_any_slope failed
# fails: test_descend_on_a_curve_that_bends failed
# fails: test_descend_from_a_whole_number failed


def descend(df, x0, learning_rate, steps):
    x0 = float(x0)
    path = [x0]
    for k in range(steps):
        path.append(path[-1] - learning_rate * 0.9**k * df(path[-1]))
    return np.array(path)


# %% mistake="sign_of_the_slope"
# title: steps of equal length, by the slope's sign
# fails: test_descend_into_the_bowl failed
# fails: test_descend_any_slope failed
# fails: test_descend_on_a_curve_that_bends failed
# fails: test_descend_from_a_whole_number failed


def descend(df, x0, learning_rate, steps):
    x0 = float(x0)
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * np.sign(df(path[-1])))
    return np.array(path)


# %% mistake="stale_slope"
# title: the slope at x0 in every step
# fails: test_descend_into_the_bowl failed
# fails: test_descend_any_slope failed
# fails: test_descend_on_a_curve_that_bends failed
# fails: test_descend_from_a_whole_number failed
# hint: Each step goes by the slope where the ball is now, not where it began.


def descend(df, x0, learning_rate, steps):
    x0 = float(x0)
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * df(x0))
    return np.array(path)


# %% mistake="start_left_out"
# title: the path begins after the first step
# fails: test_descend_into_the_bowl failed
# fails: test_descend_notes_where_it_begins failed
# fails: test_descend_any_slope failed
# fails: test_descend_on_a_curve_that_bends failed
# fails: test_descend_from_a_whole_number failed
# hint: Is x0 in your path, and before the first step?


def descend(df, x0, learning_rate, steps):
    x = float(x0)
    path = []
    for _ in range(steps):
        x = x - learning_rate * df(x)
        path.append(x)
    return np.array(path)


# %% mistake="stops_when_it_climbs"
# title: the walk ends where the slope changes its sign
# fails: test_descend_any_slope failed
# fails: test_descend_on_a_curve_that_bends failed
# hint: How many places are there after 8 steps?


def descend(df, x0, learning_rate, steps):
    x0 = float(x0)
    path = [x0]
    for _ in range(steps):
        x = path[-1] - learning_rate * df(path[-1])
        if df(x) * df(x0) < 0:
            break
        path.append(x)
    return np.array(path)


# %% mistake="uphill"
# title: the slope is added
# fails: test_descend_into_the_bowl failed
# fails: test_descend_any_slope failed
# fails: test_descend_on_a_curve_that_bends failed
# fails: test_descend_from_a_whole_number failed
# hint: The ball climbs: look at a sign.


def descend(df, x0, learning_rate, steps):
    x0 = float(x0)
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] + learning_rate * df(path[-1]))
    return np.array(path)


# %% alternative="accumulated"
# title: itertools.accumulate

import itertools


def descend(df, x0, learning_rate, steps):
    walk = itertools.accumulate(
        range(steps), lambda x, _: x - learning_rate * df(x), initial=float(x0)
    )
    return np.fromiter(walk, dtype=float)


# %% alternative="appended"
# title: np.append


def descend(df, x0, learning_rate, steps):
    path = np.array([x0], dtype=float)
    for _ in range(steps):
        path = np.append(path, path[-1] + -df(path[-1]) * learning_rate)
    return path


# %% alternative="array"
# title: an array that is filled


def descend(df, x0, learning_rate, steps):
    path = np.zeros(steps + 1)
    path[0] = x0
    for k in range(steps):
        path[k + 1] = path[k] - learning_rate * df(path[k])
    return path


# %% alternative="while_loop"
# title: a while loop with an x of its own


def descend(df, x0, learning_rate, steps):
    x, places = float(x0), [float(x0)]
    while len(places) <= steps:
        x -= learning_rate * df(x)
        places.append(x)
    return np.asarray(places)
