"""
exercise: split
title: test rows drawn one by one, some twice
fails:
  test_split_shuffles_with_the_generator_it_is_given: failed
  test_split_of_any_size: failed
  test_split_with_an_empty_part: failed
hint: ""
"""


def split(n, fraction, rng):
    test = rng.integers(0, n, size=round(fraction * n))
    return np.setdiff1d(np.arange(n), test), test
