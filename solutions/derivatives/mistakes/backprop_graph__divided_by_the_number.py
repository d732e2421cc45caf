"""
exercise: backprop_graph
title: slopes as J over the number
fails:
  test_backprop_graph_goes_forward_first: error
hint: ""
"""


def backprop_graph(a, b, c):
    J = 3 * (a + b * c)
    return J, 3.0, (J - 3 * a) / b, (J - 3 * a) / c
