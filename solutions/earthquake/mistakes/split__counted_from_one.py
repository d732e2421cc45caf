"""
exercise: split
title: indices from 1 to n
fails:
  test_split_of_ten: failed
  test_split_of_any_size: failed
  test_split_with_an_empty_part: failed
  test_split_gives_everybody_a_chance: failed
hint: ""
"""


def split(n, fraction, rng):
    order = rng.permutation(n) + 1
    n_test = round(fraction * n)
    return order[n_test:], order[:n_test]
