"""
exercise: backprop_graph
title: an array
"""


def backprop_graph(a, b, c):
    return np.array([3 * a + 3 * b * c, 3, 3 * c, 3 * b], dtype=float)
