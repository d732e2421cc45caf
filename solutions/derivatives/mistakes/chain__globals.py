"""
exercise: chain
title: the functions are kept in global names
fails:
  test_chain_of_a_chain: error
  test_chain_makes_pairs_that_stay_apart: failed
hint: "Do your functions remember their own f and g, or those of the last call?"
"""


def _h(x):
    return _kept[0](_kept[2](x))


def _dh(x):
    return _kept[1](_kept[2](x)) * _kept[3](x)


def chain(f, df, g, dg):
    global _kept
    _kept = (f, df, g, dg)
    return _h, _dh
