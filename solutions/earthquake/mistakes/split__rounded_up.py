"""
exercise: split
title: rounded up
fails:
  test_split_of_any_size: failed
  test_split_with_an_empty_part: failed
hint: ""
"""


def split(n, fraction, rng):
    order = rng.permutation(n)
    n_test = int(np.ceil(fraction * n))
    return order[n_test:], order[:n_test]
