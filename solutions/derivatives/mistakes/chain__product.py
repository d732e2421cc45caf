"""
exercise: chain
title: f times g and the product rule
fails:
  test_chain_of_a_square_after_a_line: failed
  test_chain_works_on_arrays: failed
  test_chain_of_any_two_functions: failed
  test_chain_of_a_chain: failed
  test_chain_makes_pairs_that_stay_apart: failed
hint: "The two functions follow each other; you multiply them."
"""


def chain(f, df, g, dg):
    return lambda x: f(x) * g(x), lambda x: df(x) * g(x) + f(x) * dg(x)
