"""
exercise: backprop_graph
title: the numbers of the picture
fails:
  test_backprop_graph_goes_forward_first: failed
  test_backprop_graph_of_any_numbers: failed
  test_backprop_graph_agrees_with_its_nudges: failed
hint: "Do a, b and c matter to your answer?"
"""


def backprop_graph(a, b, c):
    return 33.0, 3.0, 6.0, 9.0
