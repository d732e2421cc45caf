"""
exercise: chain
title: "(dh, h) for (h, dh)"
fails:
  test_chain_of_a_square_after_a_line: failed
  test_chain_works_on_arrays: failed
  test_chain_of_any_two_functions: failed
  test_chain_of_a_chain: failed
  test_chain_makes_pairs_that_stay_apart: failed
hint: "h first, then dh."
"""


def chain(f, df, g, dg):
    return lambda x: df(g(x)) * dg(x), lambda x: f(g(x))
