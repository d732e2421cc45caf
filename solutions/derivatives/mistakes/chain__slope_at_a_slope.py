"""
exercise: chain
title: f's slope is taken at g's slope
fails:
  test_chain_of_a_square_after_a_line: failed
  test_chain_of_any_two_functions: failed
  test_chain_of_a_chain: failed
  test_chain_makes_pairs_that_stay_apart: failed
hint: "The slope of f is taken at a place, not at a slope."
"""


def chain(f, df, g, dg):
    return lambda x: f(g(x)), lambda x: df(dg(x))
