"""
exercise: split
title: the training part has everybody
fails:
  test_split_of_ten: failed
  test_split_of_any_size: failed
  test_split_with_an_empty_part: failed
hint: "Some quakes are in both parts."
"""


def split(n, fraction, rng):
    order = rng.permutation(n)
    return order, order[: round(fraction * n)]
