"""
exercise: tangent_line
title: the slope as height over place, which 0 has not
fails:
  test_tangent_line_where_the_curve_crosses_the_axis: failed
hint: ""
"""


def tangent_line(f, df, a):
    a = float(a)
    intercept = f(a) - df(a) * a
    return (f(a) - intercept) / a, intercept
