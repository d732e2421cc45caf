"""
exercise: tangent_line
title: both rounded to whole numbers
fails:
  test_tangent_line_touches: failed
  test_tangent_line_of_any_curve: failed
  test_tangent_line_where_the_curve_crosses_the_axis: failed
hint: "No rounding: the digits are wanted."
"""


def tangent_line(f, df, a):
    a = float(a)
    return round(df(a)), round(f(a) - df(a) * a)
