"""
exercise: slope
title: the nudge goes to the left
fails:
  test_slope_of_a_squared: failed
  test_slope_with_any_nudge: failed
  test_slope_of_a_falling_curve: failed
hint: "Which way do you nudge? To the right is asked for."
"""


def slope(f, a, nudge=0.001):
    a = float(a)
    return (f(a) - f(a - nudge)) / nudge
