"""
exercise: tangent_line
title: the height at a for the intercept
fails:
  test_tangent_line_of_a_parabola: failed
  test_tangent_line_touches: failed
  test_tangent_line_of_any_curve: failed
hint: "13 is the height at 3. How high is the line at x = 0?"
"""


def tangent_line(f, df, a):
    a = float(a)
    return df(a), f(a)
