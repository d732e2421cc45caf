"""
exercise: tangent_line
title: places left of 0 are taken for places right of it
fails:
  test_tangent_line_of_any_curve: failed
hint: "From a back to 0: does your line go the right way?"
"""


def tangent_line(f, df, a):
    a = float(a)
    return df(a), f(a) - df(a) * abs(a)
