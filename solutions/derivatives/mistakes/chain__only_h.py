"""
exercise: chain
title: only h comes back
fails:
  test_chain_of_a_square_after_a_line: failed
  test_chain_works_on_arrays: failed
  test_chain_of_any_two_functions: error
  test_chain_of_a_chain: error
  test_chain_makes_pairs_that_stay_apart: error
hint: "Two functions are asked for, h and dh. You return one."
"""


def chain(f, df, g, dg):
    return lambda x: f(g(x))
