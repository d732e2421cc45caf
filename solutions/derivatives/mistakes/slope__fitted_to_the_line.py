"""
exercise: slope
title: "3 for every function"
fails:
  test_slope_of_a_squared: failed
  test_slope_with_any_nudge: failed
  test_slope_of_a_falling_curve: failed
hint: ""
"""


def slope(f, a, nudge=0.001):
    return 3.0
