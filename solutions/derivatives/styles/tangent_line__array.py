"""
exercise: tangent_line
title: an array
"""


def tangent_line(f, df, a):
    a = float(a)
    return np.array([df(a), f(a) + df(a) * (0 - a)])
