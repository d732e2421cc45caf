"""
exercise: slope
title: rounded to three digits
fails:
  test_slope_with_any_nudge: failed
  test_slope_of_a_falling_curve: failed
hint: "No rounding: the digits are wanted."
"""


def slope(f, a, nudge=0.001):
    a = float(a)
    return round((f(a + nudge) - f(a)) / nudge, 3)
