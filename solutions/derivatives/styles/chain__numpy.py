"""
exercise: chain
title: np.multiply, and defaults that remember
"""


def chain(f, df, g, dg):
    def dh(x, df=df, dg=dg, g=g):
        return np.multiply(df(g(x)), dg(x))

    return (lambda x, f=f, g=g: f(g(x))), dh
