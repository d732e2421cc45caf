"""
exercise: split
title: a half is always rounded up
fails:
  test_split_of_any_size: failed
hint: ""
"""


def split(n, fraction, rng):
    order = rng.permutation(n)
    n_test = int(fraction * n + 0.5)
    return order[n_test:], order[:n_test]
