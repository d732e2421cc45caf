"""
exercise: backprop_graph
title: whole numbers stay whole
"""


def backprop_graph(a, b, c):
    return 3 * (a + b * c), 3, 3 * c, 3 * b
