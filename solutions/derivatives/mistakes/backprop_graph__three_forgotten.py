"""
exercise: backprop_graph
title: the slopes stop at v
fails:
  test_backprop_graph_of_the_picture: failed
  test_backprop_graph_of_any_numbers: failed
  test_backprop_graph_agrees_with_its_nudges: failed
hint: "Every slope has to pass through J = 3v too."
"""


def backprop_graph(a, b, c):
    return 3 * (a + b * c), 1.0, c, b
