"""
exercise: split
title: cut off instead of rounded
fails:
  test_split_of_any_size: failed
hint: "Rounded, not cut off: 0.29 of 100 are 29."
"""


def split(n, fraction, rng):
    order = rng.permutation(n)
    n_test = int(fraction * n)
    return order[n_test:], order[:n_test]
