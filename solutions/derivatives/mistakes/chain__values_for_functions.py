"""
exercise: chain
title: numbers come back, worked out at 2
fails:
  test_chain_of_a_square_after_a_line: failed
  test_chain_works_on_arrays: failed
  test_chain_of_any_two_functions: failed
  test_chain_of_a_chain: error
  test_chain_makes_pairs_that_stay_apart: failed
hint: "Functions come back, not numbers: define them inside and return them without calling them."
"""


def chain(f, df, g, dg):
    x = 2.0
    return f(g(x)), df(g(x)) * dg(x)
