"""
exercise: tangent_line
title: the way back to 0 is added
fails:
  test_tangent_line_of_a_parabola: failed
  test_tangent_line_touches: failed
  test_tangent_line_of_any_curve: failed
hint: "From 3 back to 0, does a line with slope 6 climb or fall?"
"""


def tangent_line(f, df, a):
    a = float(a)
    return df(a), f(a) + df(a) * a
