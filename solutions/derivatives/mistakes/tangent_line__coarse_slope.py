"""
exercise: tangent_line
title: the slope by a nudge of 0.001
fails:
  test_tangent_line_of_a_parabola: failed
  test_tangent_line_touches: failed
  test_tangent_line_of_any_curve: failed
  test_tangent_line_where_the_curve_crosses_the_axis: failed
hint: "The slope is handed in: df. No nudge is needed."
"""


def tangent_line(f, df, a):
    a = float(a)
    rise = (f(a + 0.001) - f(a)) / 0.001
    return rise, f(a) - rise * a
