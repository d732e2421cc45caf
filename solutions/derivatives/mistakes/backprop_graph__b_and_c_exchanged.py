"""
exercise: backprop_graph
title: the slopes of b and c are exchanged
fails:
  test_backprop_graph_of_the_picture: failed
  test_backprop_graph_of_any_numbers: failed
  test_backprop_graph_agrees_with_its_nudges: failed
hint: "Nudge b by 0.001: bc goes up by 0.001 times what?"
"""


def backprop_graph(a, b, c):
    return 3 * (a + b * c), 3.0, 3 * b, 3 * c
