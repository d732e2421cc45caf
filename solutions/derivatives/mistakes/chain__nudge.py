"""
exercise: chain
title: a nudge for the slope
fails:
  test_chain_of_a_square_after_a_line: failed
  test_chain_of_any_two_functions: failed
  test_chain_of_a_chain: failed
hint: "df and dg are handed in: no nudge is needed."
"""


def chain(f, df, g, dg):
    return lambda x: f(g(x)), lambda x: (f(g(x + 0.001)) - f(g(x))) / 0.001
