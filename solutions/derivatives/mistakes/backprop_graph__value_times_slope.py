"""
exercise: backprop_graph
title: each slope is multiplied by its own number
fails:
  test_backprop_graph_of_the_picture: failed
  test_backprop_graph_of_any_numbers: failed
  test_backprop_graph_agrees_with_its_nudges: failed
hint: "Nudge one number after the other: which slope does J not agree with?"
"""


def backprop_graph(a, b, c):
    return 3 * (a + b * c), 3.0 * a, 3 * b * c, 3 * b * c
