"""
exercise: backprop_graph
title: slopes along a path are added
fails:
  test_backprop_graph_of_the_picture: failed
  test_backprop_graph_of_any_numbers: failed
  test_backprop_graph_agrees_with_its_nudges: failed
hint: "Slopes along a path are multiplied."
"""


def backprop_graph(a, b, c):
    return 3 * (a + b * c), 3.0 + 1.0, 3.0 + 1.0 + c, 3.0 + 1.0 + b
