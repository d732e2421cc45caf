"""
exercise: tangent_line
title: from the line at a and one further on
"""


def tangent_line(f, df, a):
    a = float(a)
    height, rise = f(a), df(a)
    further = height + rise
    return further - height, height * (a + 1) - further * a
