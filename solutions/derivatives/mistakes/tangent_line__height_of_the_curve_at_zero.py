"""
exercise: tangent_line
title: the curve's height at 0 for the line's
fails:
  test_tangent_line_of_a_parabola: failed
  test_tangent_line_touches: failed
  test_tangent_line_of_any_curve: failed
hint: "The curve's height at 0 is not the line's."
"""


def tangent_line(f, df, a):
    a = float(a)
    return df(a), f(a * 0 + 1e-9)
