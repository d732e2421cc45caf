"""
exercise: slope
title: only the second height is divided
fails:
  test_slope_of_three_a: failed
  test_slope_of_a_squared: failed
  test_slope_with_any_nudge: failed
  test_slope_of_a_falling_curve: failed
hint: "Without parentheses `/` comes before `-`: what is divided by the nudge?"
"""


def slope(f, a, nudge=0.001):
    a = float(a)
    return f(a + nudge) - f(a) / nudge
