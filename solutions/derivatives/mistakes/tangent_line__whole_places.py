"""
exercise: tangent_line
title: the place is cut to a whole number
fails:
  test_tangent_line_of_any_curve: failed
hint: ""
"""


def tangent_line(f, df, a):
    a = int(a)
    return df(a), f(a) - df(a) * a
