"""
exercise: split
title: the last index is never drawn
fails:
  test_split_of_ten: failed
  test_split_of_any_size: failed
  test_split_with_an_empty_part: failed
  test_split_gives_everybody_a_chance: failed
hint: "Some quakes are in neither part."
"""


def split(n, fraction, rng):
    order = rng.permutation(n - 1)
    n_test = round(fraction * n)
    return order[n_test:], order[:n_test]
