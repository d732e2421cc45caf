"""
exercise: slope
title: the height alone, not divided by the width
fails:
  test_slope_of_three_a: failed
  test_slope_of_a_squared: failed
  test_slope_with_any_nudge: failed
  test_slope_of_a_falling_curve: failed
hint: "That is the height of the triangle. The slope compares it with the width."
"""


def slope(f, a, nudge=0.001):
    a = float(a)
    return f(a + nudge) - f(a)
