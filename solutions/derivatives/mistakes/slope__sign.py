"""
exercise: slope
title: the heights in the wrong order
fails:
  test_slope_of_three_a: failed
  test_slope_of_a_squared: failed
  test_slope_with_any_nudge: failed
  test_slope_of_a_falling_curve: failed
hint: "The line climbs, so its slope is positive: look at the order of the two heights."
"""


def slope(f, a, nudge=0.001):
    a = float(a)
    return (f(a) - f(a + nudge)) / nudge
