"""
exercise: slope
title: f(a) / a, the slope from the origin
fails:
  test_slope_of_a_squared: failed
  test_slope_with_any_nudge: failed
  test_slope_of_a_falling_curve: failed
hint: "A slope compares two values of f, at a and a little beside it."
"""


def slope(f, a, nudge=0.001):
    a = float(a)
    return f(a) / a
