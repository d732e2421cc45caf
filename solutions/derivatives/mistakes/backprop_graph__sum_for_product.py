"""
exercise: backprop_graph
title: u is b + c
fails:
  test_backprop_graph_of_the_picture: failed
  test_backprop_graph_goes_forward_first: failed
  test_backprop_graph_of_any_numbers: failed
  test_backprop_graph_agrees_with_its_nudges: failed
hint: "J is three times the whole sum, a + bc."
"""


def backprop_graph(a, b, c):
    return 3 * (a + (b + c)), 3.0, 3.0, 3.0
