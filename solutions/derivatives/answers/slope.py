# %% [markdown]
# Known answers to `slope`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="fitted_to_the_line"
# title: 3 for every function
# fails: test_slope_of_a_squared failed
# fails: test_slope_with_any_nudge failed
# fails: test_slope_of_a_falling_curve failed


def slope(f, a, nudge=0.001):
    return 3.0


# %% mistake="fixed_nudge"
# title: the nudge that is handed in is ignored
# fails: test_slope_with_any_nudge failed
# hint: Does the nudge that is handed in matter to your answer?


def slope(f, a, nudge=0.001):
    a = float(a)
    return (f(a + 0.001) - f(a)) / 0.001


# %% mistake="height_only"
# title: the height alone, not divided by the width
# fails: test_slope_of_three_a failed
# fails: test_slope_of_a_squared failed
# fails: test_slope_with_any_nudge failed
# fails: test_slope_of_a_falling_curve failed
# hint: That is the height of the triangle. The slope compares it with the width.


def slope(f, a, nudge=0.001):
    a = float(a)
    return f(a + nudge) - f(a)


# %% mistake="no_difference"
# title: f(a) / a, the slope from the origin
# fails: test_slope_of_a_squared failed
# fails: test_slope_with_any_nudge failed
# fails: test_slope_of_a_falling_curve failed
# hint: A slope compares two values of f, at a and a little beside it.


def slope(f, a, nudge=0.001):
    a = float(a)
    return f(a) / a


# %% mistake="other_nudge"
# title: a nudge of 0.0001 where none is handed in
# fails: test_slope_of_a_squared failed
# fails: test_slope_of_a_falling_curve failed
# hint: Your nudge is not 0.001.


def slope(f, a, nudge=0.0001):
    a = float(a)
    return (f(a + nudge) - f(a)) / nudge


# %% mistake="parentheses_missing"
# title: only the second height is divided
# fails: test_slope_of_three_a failed
# fails: test_slope_of_a_squared failed
# fails: test_slope_with_any_nudge failed
# fails: test_slope_of_a_falling_curve failed
# hint: Without parentheses `/` comes before `-`: what is divided by the nudge?


def slope(f, a, nudge=0.001):
    a = float(a)
    return f(a + nudge) - f(a) / nudge


# %% mistake="rounded"
# title: rounded to three digits
# fails: test_slope_with_any_nudge failed
# fails: test_slope_of_a_falling_curve failed
# hint: No rounding: the digits are wanted.


def slope(f, a, nudge=0.001):
    a = float(a)
    return round((f(a + nudge) - f(a)) / nudge, 3)


# %% mistake="sign"
# title: the heights in the wrong order
# fails: test_slope_of_three_a failed
# fails: test_slope_of_a_squared failed
# fails: test_slope_with_any_nudge failed
# fails: test_slope_of_a_falling_curve failed
# hint: The line climbs, so its slope is positive: look at the order of the two heights.


def slope(f, a, nudge=0.001):
    a = float(a)
    return (f(a) - f(a + nudge)) / nudge


# %% mistake="sign_dropped"
# title: a falling curve gets a positive slope
# fails: test_slope_with_any_nudge failed
# fails: test_slope_of_a_falling_curve failed
# hint: A curve that falls: what is its sign?


def slope(f, a, nudge=0.001):
    a = float(a)
    return abs(f(a + nudge) - f(a)) / nudge


# %% mistake="to_the_left"
# title: the nudge goes to the left
# fails: test_slope_of_a_squared failed
# fails: test_slope_with_any_nudge failed
# fails: test_slope_of_a_falling_curve failed
# hint: Which way do you nudge? To the right is asked for.


def slope(f, a, nudge=0.001):
    a = float(a)
    return (f(a) - f(a - nudge)) / nudge


# %% mistake="two_sided"
# title: the central difference
# fails: test_slope_of_a_squared failed
# fails: test_slope_with_any_nudge failed
# fails: test_slope_of_a_falling_curve failed
# hint: The limit is asked for in the next exercises: here the nudge stays 0.001, and only to the
#   right.


def slope(f, a, nudge=0.001):
    a = float(a)
    return (f(a + nudge) - f(a - nudge)) / (2 * nudge)


# %% mistake="upside_down"
# title: width over height
# fails: test_slope_of_three_a failed
# fails: test_slope_of_a_squared failed
# fails: test_slope_with_any_nudge failed
# fails: test_slope_of_a_falling_curve failed
# hint: Height over width: you have it the other way up.


def slope(f, a, nudge=0.001):
    a = float(a)
    return nudge / (f(a + nudge) - f(a))


# %% alternative="array_of_places"
# title: both places in an array, one call for each


def slope(f, a, nudge=0.001):
    here, there = (f(place) for place in np.array([a, a + nudge], dtype=float))
    return float(there - here) / nudge


# %% alternative="in_steps"
# title: width and height by name


def slope(f, a, nudge=0.001):
    a = float(a)
    width = (a + nudge) - a
    height = f(a + nudge) - f(a)
    return height / nudge + 0.0 * width


# %% alternative="numpy_float"
# title: NumPy's numbers


def slope(f, a, nudge=0.001):
    a = np.asarray(a, dtype=float)
    return np.subtract(f(a + nudge), f(a)) / nudge


# %% alternative="two_quotients"
# title: each height divided by itself


def slope(f, a, nudge=0.001):
    return f(a + nudge) / nudge - f(a) / nudge
