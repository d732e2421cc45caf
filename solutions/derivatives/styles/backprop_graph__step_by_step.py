"""
exercise: backprop_graph
title: forward and backward by name
"""


def backprop_graph(a, b, c):
    a, b, c = float(a), float(b), float(c)
    u = b * c
    v = a + u
    J = 3 * v
    dv = 3.0
    da, du = dv * 1.0, dv * 1.0
    db, dc = du * c, du * b
    return J, da, db, dc
