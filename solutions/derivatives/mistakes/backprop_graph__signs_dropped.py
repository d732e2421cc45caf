"""
exercise: backprop_graph
title: negative slopes become positive
fails:
  test_backprop_graph_of_any_numbers: failed
hint: "Slopes and values may be negative."
"""


def backprop_graph(a, b, c):
    return 3 * (a + b * c), 3.0, 3 * abs(c), 3 * abs(b)
