"""
exercise: backprop_graph
title: a list of NumPy's numbers
"""


def backprop_graph(a, b, c):
    a, b, c = np.float64(a), np.float64(b), np.float64(c)
    return [3 * (a + b * c), np.float64(3), 3 * c, 3 * b]
