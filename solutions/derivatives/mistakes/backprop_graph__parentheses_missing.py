"""
exercise: backprop_graph
title: J is 3a + bc
fails:
  test_backprop_graph_of_the_picture: failed
  test_backprop_graph_of_any_numbers: failed
  test_backprop_graph_agrees_with_its_nudges: failed
hint: "The slopes are right. Look at J."
"""


def backprop_graph(a, b, c):
    return 3 * a + b * c, 3.0, 3 * c, 3 * b
