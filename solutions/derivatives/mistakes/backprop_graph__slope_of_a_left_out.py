"""
exercise: backprop_graph
title: a's slope is 1
fails:
  test_backprop_graph_of_the_picture: failed
  test_backprop_graph_of_any_numbers: failed
  test_backprop_graph_agrees_with_its_nudges: failed
hint: "Nudge one number after the other: which slope does J not agree with?"
"""


def backprop_graph(a, b, c):
    return 3 * (a + b * c), 1.0, 3 * c, 3 * b
