"""
exercise: split
title: lists, of which an empty one is no index
fails:
  test_split_of_any_size: failed
  test_split_with_an_empty_part: failed
hint: "Index arrays are asked for: arrays of whole numbers, in one dimension."
"""


def split(n, fraction, rng):
    order = rng.permutation(n).tolist()
    n_test = round(fraction * n)
    return order[n_test:], order[:n_test]
