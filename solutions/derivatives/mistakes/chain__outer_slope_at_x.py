"""
exercise: chain
title: f's slope is taken at x
fails:
  test_chain_of_a_square_after_a_line: failed
  test_chain_of_any_two_functions: failed
  test_chain_of_a_chain: failed
hint: "Where does f stand when h passes by: at x or at g(x)? Take its slope there."
"""


def chain(f, df, g, dg):
    def h(x):
        return f(g(x))

    def dh(x):
        return df(x) * dg(x)

    return h, dh
