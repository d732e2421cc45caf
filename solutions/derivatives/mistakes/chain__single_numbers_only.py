"""
exercise: chain
title: h and dh take single numbers
fails:
  test_chain_works_on_arrays: error
  test_chain_of_any_two_functions: error
hint: ""
"""


def chain(f, df, g, dg):
    return lambda x: f(g(float(x))), lambda x: df(g(float(x))) * dg(float(x))
