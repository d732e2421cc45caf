# %% [markdown]
# Known answers to `backprop_graph`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="b_and_c_exchanged"
# title: the slopes of b and c are exchanged
# fails: test_backprop_graph_of_the_picture failed
# fails: test_backprop_graph_of_any_numbers failed
# fails: test_backprop_graph_agrees_with_its_nudges failed
# hint: Nudge b by 0.001: bc goes up by 0.001 times what?


def backprop_graph(a, b, c):
    return 3 * (a + b * c), 3.0, 3 * b, 3 * c


# %% mistake="divided_by_the_number"
# title: slopes as J over the number
# fails: test_backprop_graph_goes_forward_first error


def backprop_graph(a, b, c):
    J = 3 * (a + b * c)
    return J, 3.0, (J - 3 * a) / b, (J - 3 * a) / c


# %% mistake="fitted_to_the_picture"
# title: the numbers of the picture
# fails: test_backprop_graph_goes_forward_first failed
# fails: test_backprop_graph_of_any_numbers failed
# fails: test_backprop_graph_agrees_with_its_nudges failed
# hint: Do a, b and c matter to your answer?


def backprop_graph(a, b, c):
    return 33.0, 3.0, 6.0, 9.0


# %% mistake="j_left_out"
# title: J is left out
# fails: test_backprop_graph_of_the_picture failed
# fails: test_backprop_graph_of_any_numbers failed
# fails: test_backprop_graph_agrees_with_its_nudges failed


def backprop_graph(a, b, c):
    return 3.0, 3 * c, 3 * b


# %% mistake="parentheses_missing"
# title: J is 3a + bc
# fails: test_backprop_graph_of_the_picture failed
# fails: test_backprop_graph_of_any_numbers failed
# fails: test_backprop_graph_agrees_with_its_nudges failed
# hint: The slopes are right. Look at J.


def backprop_graph(a, b, c):
    return 3 * a + b * c, 3.0, 3 * c, 3 * b


# %% mistake="signs_dropped"
# title: negative slopes become positive
# fails: test_backprop_graph_of_any_numbers failed
# hint: Slopes and values may be negative.


def backprop_graph(a, b, c):
    return 3 * (a + b * c), 3.0, 3 * abs(c), 3 * abs(b)


# %% mistake="slope_of_a_left_out"
# title: a's slope is 1
# fails: test_backprop_graph_of_the_picture failed
# fails: test_backprop_graph_of_any_numbers failed
# fails: test_backprop_graph_agrees_with_its_nudges failed
# hint: Nudge one number after the other: which slope does J not agree with?


def backprop_graph(a, b, c):
    return 3 * (a + b * c), 1.0, 3 * c, 3 * b


# %% mistake="slopes_added"
# title: slopes along a path are added
# fails: test_backprop_graph_of_the_picture failed
# fails: test_backprop_graph_of_any_numbers failed
# fails: test_backprop_graph_agrees_with_its_nudges failed
# hint: Slopes along a path are multiplied.


def backprop_graph(a, b, c):
    return 3 * (a + b * c), 3.0 + 1.0, 3.0 + 1.0 + c, 3.0 + 1.0 + b


# %% mistake="sum_for_product"
# title: u is b + c
# fails: test_backprop_graph_of_the_picture failed
# fails: test_backprop_graph_goes_forward_first failed
# fails: test_backprop_graph_of_any_numbers failed
# fails: test_backprop_graph_agrees_with_its_nudges failed
# hint: J is three times the whole sum, a + bc.


def backprop_graph(a, b, c):
    return 3 * (a + (b + c)), 3.0, 3.0, 3.0


# %% mistake="three_forgotten"
# title: the slopes stop at v
# fails: test_backprop_graph_of_the_picture failed
# fails: test_backprop_graph_of_any_numbers failed
# fails: test_backprop_graph_agrees_with_its_nudges failed
# hint: Every slope has to pass through J = 3v too.


def backprop_graph(a, b, c):
    return 3 * (a + b * c), 1.0, c, b


# %% mistake="value_times_slope"
# title: each slope is multiplied by its own number
# fails: test_backprop_graph_of_the_picture failed
# fails: test_backprop_graph_of_any_numbers failed
# fails: test_backprop_graph_agrees_with_its_nudges failed
# hint: Nudge one number after the other: which slope does J not agree with?


def backprop_graph(a, b, c):
    return 3 * (a + b * c), 3.0 * a, 3 * b * c, 3 * b * c


# %% alternative="array"
# title: an array


def backprop_graph(a, b, c):
    return np.array([3 * a + 3 * b * c, 3, 3 * c, 3 * b], dtype=float)


# %% alternative="list"
# title: a list of NumPy's numbers


def backprop_graph(a, b, c):
    a, b, c = np.float64(a), np.float64(b), np.float64(c)
    return [3 * (a + b * c), np.float64(3), 3 * c, 3 * b]


# %% alternative="step_by_step"
# title: forward and backward by name


def backprop_graph(a, b, c):
    a, b, c = float(a), float(b), float(c)
    u = b * c
    v = a + u
    J = 3 * v
    dv = 3.0
    da, du = dv * 1.0, dv * 1.0
    db, dc = du * c, du * b
    return J, da, db, dc


# %% alternative="whole_numbers"
# title: whole numbers stay whole


def backprop_graph(a, b, c):
    return 3 * (a + b * c), 3, 3 * c, 3 * b
