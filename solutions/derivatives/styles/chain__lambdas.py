"""
exercise: chain
title: two lambdas
"""


def chain(f, df, g, dg):
    return lambda x: f(g(x)), lambda x: df(g(x)) * dg(x)
