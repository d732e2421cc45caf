"""
exercise: tangent_line
title: the slope at 0
fails:
  test_tangent_line_of_a_parabola: failed
  test_tangent_line_touches: failed
  test_tangent_line_of_any_curve: failed
hint: ""
"""


def tangent_line(f, df, a):
    a = float(a)
    return df(0.0), f(a) - df(0.0) * a
