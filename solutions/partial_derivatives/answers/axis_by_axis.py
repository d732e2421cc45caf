# %% [markdown]
# Known answers to `axis_by_axis`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="a_row_a_sweep"
# title: only a row a sweep
# fails: test_axis_by_axis_in_one_sweep failed
# fails: test_axis_by_axis_in_three_dimensions failed
# fails: test_axis_by_axis_in_any_valley failed
# fails: test_axis_by_axis_gets_down_where_the_straight_walk_does_not failed
# fails: test_axis_by_axis_leaves_x0_alone failed
# fails: test_axis_by_axis_from_whole_numbers failed
# hint: Every step is a row, not only every sweep.


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(sweeps):
        x = path[-1].copy()
        for i in range(len(x0)):
            x[i] -= learning_rate * grad(x)[i]
        path.append(x)
    return np.array(path)


# %% mistake="all_coordinates_move"
# title: all coordinates move each time
# fails: test_axis_by_axis_in_one_sweep failed
# fails: test_axis_by_axis_in_three_dimensions failed
# fails: test_axis_by_axis_in_any_valley failed
# fails: test_axis_by_axis_gets_down_where_the_straight_walk_does_not failed
# fails: test_axis_by_axis_from_whole_numbers failed
# hint: One coordinate at a time: the others stay.


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(sweeps):
        for _ in range(len(x0)):
            path.append(path[-1] - learning_rate * grad(path[-1]))
    return np.array(path)


# %% mistake="coordinates_one_by_one"
# title: one coordinate to the end, then the next
# fails: test_axis_by_axis_in_three_dimensions failed
# fails: test_axis_by_axis_in_any_valley failed
# fails: test_axis_by_axis_gets_down_where_the_straight_walk_does_not failed
# hint: One step for each coordinate, then the next sweep.


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for i in range(len(x0)):
        for _ in range(sweeps):
            x = path[-1].copy()
            x[i] -= learning_rate * grad(x)[i]
            path.append(x)
    return np.array(path)


# %% mistake="gradient_once_a_sweep"
# title: the gradient is taken once a sweep
# fails: test_axis_by_axis_in_one_sweep failed
# fails: test_axis_by_axis_in_any_valley failed
# fails: test_axis_by_axis_gets_down_where_the_straight_walk_does_not failed
# hint: After the step east you stand somewhere else: feel the slope to the north there.


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(sweeps):
        g = grad(path[-1])
        for i in range(len(x0)):
            x = path[-1].copy()
            x[i] -= learning_rate * g[i]
            path.append(x)
    return np.array(path)


# %% mistake="integers_kept"
# title: integers stay integers
# fails: test_axis_by_axis_from_whole_numbers failed
# hint: Whole numbers cut off what stands behind the point: look at the dtype.


def axis_by_axis(grad, x0, learning_rate, sweeps):
    path = [np.array(x0)]
    for _ in range(sweeps):
        for i in range(len(x0)):
            x = path[-1].copy()
            x[i] = x[i] - learning_rate * grad(x.astype(float))[i]
            path.append(x)
    return np.array(path)


# %% mistake="last_coordinate_first"
# title: from the last coordinate to the first
# fails: test_axis_by_axis_in_one_sweep failed
# fails: test_axis_by_axis_in_three_dimensions failed
# fails: test_axis_by_axis_in_any_valley failed
# fails: test_axis_by_axis_from_whole_numbers failed
# hint: Which coordinate is first? A sweep goes from 0 to n-1.


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(sweeps):
        for i in reversed(range(len(x0))):
            x = path[-1].copy()
            x[i] -= learning_rate * grad(x)[i]
            path.append(x)
    return np.array(path)


# %% mistake="list_returned"
# title: a list of arrays comes back
# fails: test_axis_by_axis_in_one_sweep failed
# hint: The numbers are right; look at the type of what comes back, and at its dtype.


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(sweeps):
        for i in range(len(x0)):
            x = path[-1].copy()
            x[i] -= learning_rate * grad(x)[i]
            path.append(x)
    return path


# %% mistake="plus_for_minus"
# title: climbs instead of descending
# fails: test_axis_by_axis_in_one_sweep failed
# fails: test_axis_by_axis_in_three_dimensions failed
# fails: test_axis_by_axis_in_any_valley failed
# fails: test_axis_by_axis_gets_down_where_the_straight_walk_does_not failed
# fails: test_axis_by_axis_from_whole_numbers failed
# hint: The slope points up. Which way do you want to go?


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(sweeps):
        for i in range(len(x0)):
            x = path[-1].copy()
            x[i] += learning_rate * grad(x)[i]
            path.append(x)
    return np.array(path)


# %% mistake="rate_left_out"
# title: the learning rate is left out
# fails: test_axis_by_axis_in_one_sweep failed
# fails: test_axis_by_axis_in_three_dimensions failed
# fails: test_axis_by_axis_in_any_valley failed
# fails: test_axis_by_axis_gets_down_where_the_straight_walk_does_not failed
# fails: test_axis_by_axis_from_whole_numbers failed
# hint: How long is a step? Look for the learning rate.


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(sweeps):
        for i in range(len(x0)):
            x = path[-1].copy()
            x[i] -= grad(x)[i]
            path.append(x)
    return np.array(path)


# %% mistake="same_array"
# title: the same array in every row
# fails: test_axis_by_axis_in_one_sweep failed
# fails: test_axis_by_axis_in_three_dimensions failed
# fails: test_axis_by_axis_in_any_valley failed
# fails: test_axis_by_axis_gets_down_where_the_straight_walk_does_not failed
# fails: test_axis_by_axis_leaves_x0_alone failed
# fails: test_axis_by_axis_from_whole_numbers failed
# hint: All rows are the same array: a change in place changes them all. Append something new.


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    x = x0.copy()
    path = [x]
    for _ in range(sweeps):
        for i in range(len(x0)):
            x[i] -= learning_rate * grad(x)[i]
            path.append(x)
    return np.array(path)


# %% mistake="start_left_out"
# title: the path begins after the first step
# fails: test_axis_by_axis_in_one_sweep failed
# fails: test_axis_by_axis_in_three_dimensions failed
# fails: test_axis_by_axis_in_any_valley failed
# fails: test_axis_by_axis_gets_down_where_the_straight_walk_does_not failed
# fails: test_axis_by_axis_leaves_x0_alone failed
# fails: test_axis_by_axis_from_whole_numbers failed
# hint: The path begins with x0 itself.


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    x, path = x0.copy(), []
    for _ in range(sweeps):
        for i in range(len(x0)):
            x[i] -= learning_rate * grad(x)[i]
            path.append(x.copy())
    return np.array(path)


# %% mistake="steps_in_place"
# title: x0 itself moves
# fails: test_axis_by_axis_leaves_x0_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0.copy()]
    for _ in range(sweeps):
        for i in range(len(x0)):
            x0[i] -= learning_rate * grad(x0)[i]
            path.append(x0.copy())
    return np.array(path)


# %% mistake="two_coordinates_only"
# title: two coordinates only
# fails: test_axis_by_axis_in_three_dimensions failed
# fails: test_axis_by_axis_in_any_valley failed
# fails: test_axis_by_axis_leaves_x0_alone failed
# hint: There may be more than two coordinates.


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(sweeps):
        for i in range(min(2, len(x0))):
            x = path[-1].copy()
            x[i] -= learning_rate * grad(x)[i]
            path.append(x)
    return np.array(path)


# %% alternative="copies"
# title: one array that moves, and copies of it


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    x = x0.copy()
    path = [x.copy()]
    for _ in range(sweeps):
        for i in range(x.size):
            x[i] = x[i] - learning_rate * grad(x)[i]
            path.append(x.copy())
    return np.array(path)


# %% alternative="filled_in"
# title: an array for all rows


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    n = len(x0)
    path = np.zeros((sweeps * n + 1, n))
    path[0] = x0
    for k in range(sweeps * n):
        path[k + 1] = path[k]
        path[k + 1, k % n] -= learning_rate * grad(path[k])[k % n]
    return path


# %% alternative="masked_gradient"
# title: the gradient times a row of the identity


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(sweeps):
        for e in np.eye(len(x0)):
            path.append(path[-1] - learning_rate * grad(path[-1]) * e)
    return np.vstack(path)


# %% alternative="where"
# title: np.where


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path, n = [x0], len(x0)
    for k in range(sweeps * n):
        here = path[-1]
        path.append(np.where(np.arange(n) == k % n, here - learning_rate * grad(here), here))
    return np.array(path)
