# %% [markdown]
# Known answers to `tangent_line`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="coarse_slope"
# title: the slope by a nudge of 0.001
# fails: test_tangent_line_of_a_parabola failed
# fails: test_tangent_line_touches failed
# fails: test_tangent_line_of_any_curve failed
# fails: test_tangent_line_where_the_curve_crosses_the_axis failed
# hint: The slope is handed in: df. No nudge is needed.


def tangent_line(f, df, a):
    a = float(a)
    rise = (f(a + 0.001) - f(a)) / 0.001
    return rise, f(a) - rise * a


# %% mistake="divides_by_a"
# title: the slope as height over place, which 0 has not
# fails: test_tangent_line_where_the_curve_crosses_the_axis failed


def tangent_line(f, df, a):
    a = float(a)
    intercept = f(a) - df(a) * a
    return (f(a) - intercept) / a, intercept


# %% mistake="exchanged"
# title: intercept and slope exchanged
# fails: test_tangent_line_of_a_parabola failed
# fails: test_tangent_line_touches failed
# fails: test_tangent_line_of_any_curve failed
# fails: test_tangent_line_where_the_curve_crosses_the_axis failed
# hint: The slope comes first, then the intercept.


def tangent_line(f, df, a):
    a = float(a)
    return f(a) - df(a) * a, df(a)


# %% mistake="height_for_intercept"
# title: the height at a for the intercept
# fails: test_tangent_line_of_a_parabola failed
# fails: test_tangent_line_touches failed
# fails: test_tangent_line_of_any_curve failed
# hint: 13 is the height at 3. How high is the line at x = 0?


def tangent_line(f, df, a):
    a = float(a)
    return df(a), f(a)


# %% mistake="height_of_the_curve_at_zero"
# title: the curve's height at 0 for the line's
# fails: test_tangent_line_of_a_parabola failed
# fails: test_tangent_line_touches failed
# fails: test_tangent_line_of_any_curve failed
# hint: The curve's height at 0 is not the line's.


def tangent_line(f, df, a):
    a = float(a)
    return df(a), f(a * 0 + 1e-9)


# %% mistake="one_step_back"
# title: one slope is taken off, not a times the slope
# fails: test_tangent_line_of_a_parabola failed
# fails: test_tangent_line_touches failed
# fails: test_tangent_line_of_any_curve failed
# fails: test_tangent_line_where_the_curve_crosses_the_axis failed
# hint: From a back to 0: how far is that?


def tangent_line(f, df, a):
    a = float(a)
    return df(a), f(a) - df(a)


# %% mistake="positive_places_only"
# title: places left of 0 are taken for places right of it
# fails: test_tangent_line_of_any_curve failed
# hint: From a back to 0: does your line go the right way?


def tangent_line(f, df, a):
    a = float(a)
    return df(a), f(a) - df(a) * abs(a)


# %% mistake="rounded"
# title: both rounded to whole numbers
# fails: test_tangent_line_touches failed
# fails: test_tangent_line_of_any_curve failed
# fails: test_tangent_line_where_the_curve_crosses_the_axis failed
# hint: No rounding: the digits are wanted.


def tangent_line(f, df, a):
    a = float(a)
    return round(df(a)), round(f(a) - df(a) * a)


# %% mistake="slope_at_zero"
# title: the slope at 0
# fails: test_tangent_line_of_a_parabola failed
# fails: test_tangent_line_touches failed
# fails: test_tangent_line_of_any_curve failed


def tangent_line(f, df, a):
    a = float(a)
    return df(0.0), f(a) - df(0.0) * a


# %% mistake="slope_only"
# title: only the slope comes back
# fails: test_tangent_line_of_a_parabola failed
# fails: test_tangent_line_touches failed
# fails: test_tangent_line_of_any_curve failed
# fails: test_tangent_line_where_the_curve_crosses_the_axis failed


def tangent_line(f, df, a):
    a = float(a)
    return df(a)


# %% mistake="whole_places"
# title: the place is cut to a whole number
# fails: test_tangent_line_of_any_curve failed


def tangent_line(f, df, a):
    a = int(a)
    return df(a), f(a) - df(a) * a


# %% mistake="wrong_way"
# title: the way back to 0 is added
# fails: test_tangent_line_of_a_parabola failed
# fails: test_tangent_line_touches failed
# fails: test_tangent_line_of_any_curve failed
# hint: From 3 back to 0, does a line with slope 6 climb or fall?


def tangent_line(f, df, a):
    a = float(a)
    return df(a), f(a) + df(a) * a


# %% alternative="array"
# title: an array


def tangent_line(f, df, a):
    a = float(a)
    return np.array([df(a), f(a) + df(a) * (0 - a)])


# %% alternative="list"
# title: a list


def tangent_line(f, df, a):
    a = float(a)
    return [df(a), f(a) - df(a) * a]


# %% alternative="two_points"
# title: from the line at a and one further on


def tangent_line(f, df, a):
    a = float(a)
    height, rise = f(a), df(a)
    further = height + rise
    return further - height, height * (a + 1) - further * a
