"""
exercise: tangent_line
title: intercept and slope exchanged
fails:
  test_tangent_line_of_a_parabola: failed
  test_tangent_line_touches: failed
  test_tangent_line_of_any_curve: failed
  test_tangent_line_where_the_curve_crosses_the_axis: failed
hint: "The slope comes first, then the intercept."
"""


def tangent_line(f, df, a):
    a = float(a)
    return f(a) - df(a) * a, df(a)
