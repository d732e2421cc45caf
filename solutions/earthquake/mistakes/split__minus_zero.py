"""
exercise: split
title: cut from the end, where 0 rows are all rows
fails:
  test_split_with_an_empty_part: failed
hint: "A slice that begins at -0 begins at 0."
"""


def split(n, fraction, rng):
    order = rng.permutation(n)
    n_test = round(fraction * n)
    return order[:-n_test], order[-n_test:]
