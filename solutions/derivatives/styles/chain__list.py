"""
exercise: chain
title: a list of two functions
"""


def chain(f, df, g, dg):
    def h(x):
        inner = g(x)
        return f(inner)

    def dh(x):
        inner = g(x)
        outer_slope = df(inner)
        return dg(x) * outer_slope

    return [h, dh]
