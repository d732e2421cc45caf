"""
exercise: backprop_graph
title: J is left out
fails:
  test_backprop_graph_of_the_picture: failed
  test_backprop_graph_of_any_numbers: failed
  test_backprop_graph_agrees_with_its_nudges: failed
hint: ""
"""


def backprop_graph(a, b, c):
    return 3.0, 3 * c, 3 * b
