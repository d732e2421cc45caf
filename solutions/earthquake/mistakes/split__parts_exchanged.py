"""
exercise: split
title: test part first
fails:
  test_split_of_ten: failed
  test_split_shuffles_with_the_generator_it_is_given: failed
  test_split_of_any_size: failed
  test_split_with_an_empty_part: failed
hint: "The training part comes first, and `fraction` is the test part's."
"""


def split(n, fraction, rng):
    order = rng.permutation(n)
    n_test = round(fraction * n)
    return order[:n_test], order[n_test:]
