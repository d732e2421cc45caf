"""
exercise: split
title: two draws, so that the parts overlap
fails:
  test_split_of_ten: failed
  test_split_of_any_size: failed
hint: "Some quakes are in both parts."
"""


def split(n, fraction, rng):
    n_test = round(fraction * n)
    return rng.permutation(n)[n_test:], rng.permutation(n)[:n_test]
