"""
exercise: tangent_line
title: a list
"""


def tangent_line(f, df, a):
    a = float(a)
    return [df(a), f(a) - df(a) * a]
