"""
exercise: tangent_line
title: one slope is taken off, not a times the slope
fails:
  test_tangent_line_of_a_parabola: failed
  test_tangent_line_touches: failed
  test_tangent_line_of_any_curve: failed
  test_tangent_line_where_the_curve_crosses_the_axis: failed
hint: "From a back to 0: how far is that?"
"""


def tangent_line(f, df, a):
    a = float(a)
    return df(a), f(a) - df(a)
