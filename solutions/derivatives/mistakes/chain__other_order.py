"""
exercise: chain
title: g after f
fails:
  test_chain_of_a_square_after_a_line: failed
  test_chain_works_on_arrays: failed
  test_chain_of_any_two_functions: failed
  test_chain_of_a_chain: failed
hint: "h = f after g: which of the two gets x?"
"""


def chain(f, df, g, dg):
    return lambda x: g(f(x)), lambda x: dg(f(x)) * df(x)
