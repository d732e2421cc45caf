"""
exercise: slope
title: the nudge that is handed in is ignored
fails:
  test_slope_with_any_nudge: failed
hint: "Does the nudge that is handed in matter to your answer?"
"""


def slope(f, a, nudge=0.001):
    a = float(a)
    return (f(a + 0.001) - f(a)) / 0.001
