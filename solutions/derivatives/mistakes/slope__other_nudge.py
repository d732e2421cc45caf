"""
exercise: slope
title: a nudge of 0.0001 where none is handed in
fails:
  test_slope_of_a_squared: failed
  test_slope_of_a_falling_curve: failed
hint: "Your nudge is not 0.001."
"""


def slope(f, a, nudge=0.0001):
    a = float(a)
    return (f(a + nudge) - f(a)) / nudge
