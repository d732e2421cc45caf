"""
exercise: chain
title: the inner slope is missing
fails:
  test_chain_of_a_square_after_a_line: failed
  test_chain_of_any_two_functions: failed
  test_chain_of_a_chain: failed
  test_chain_makes_pairs_that_stay_apart: failed
hint: "The inner function has a slope too."
"""


def chain(f, df, g, dg):
    def h(x):
        return f(g(x))

    def dh(x):
        return df(g(x))

    return h, dh
