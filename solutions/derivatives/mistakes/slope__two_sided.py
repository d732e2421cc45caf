"""
exercise: slope
title: the central difference
fails:
  test_slope_of_a_squared: failed
  test_slope_with_any_nudge: failed
  test_slope_of_a_falling_curve: failed
hint: "The limit is asked for in the next exercises: here the nudge stays 0.001, and only to the right."
"""


def slope(f, a, nudge=0.001):
    a = float(a)
    return (f(a + nudge) - f(a - nudge)) / (2 * nudge)
