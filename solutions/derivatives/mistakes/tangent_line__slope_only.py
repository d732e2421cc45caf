"""
exercise: tangent_line
title: only the slope comes back
fails:
  test_tangent_line_of_a_parabola: failed
  test_tangent_line_touches: failed
  test_tangent_line_of_any_curve: failed
  test_tangent_line_where_the_curve_crosses_the_axis: failed
hint: ""
"""


def tangent_line(f, df, a):
    a = float(a)
    return df(a)
