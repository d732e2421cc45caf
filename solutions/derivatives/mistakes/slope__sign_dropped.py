"""
exercise: slope
title: a falling curve gets a positive slope
fails:
  test_slope_with_any_nudge: failed
  test_slope_of_a_falling_curve: failed
hint: "A curve that falls: what is its sign?"
"""


def slope(f, a, nudge=0.001):
    a = float(a)
    return abs(f(a + nudge) - f(a)) / nudge
