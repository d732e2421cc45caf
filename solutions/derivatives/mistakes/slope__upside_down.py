"""
exercise: slope
title: width over height
fails:
  test_slope_of_three_a: failed
  test_slope_of_a_squared: failed
  test_slope_with_any_nudge: failed
  test_slope_of_a_falling_curve: failed
hint: "Height over width: you have it the other way up."
"""


def slope(f, a, nudge=0.001):
    a = float(a)
    return nudge / (f(a + nudge) - f(a))
