"""
exercise: split
title: each row to test by a chance of its own
fails:
  test_split_of_ten: failed
  test_split_shuffles_with_the_generator_it_is_given: failed
  test_split_of_any_size: failed
  test_split_gives_everybody_a_chance: failed
hint: ""
"""


def split(n, fraction, rng):
    drawn = rng.random(n) < fraction
    return np.flatnonzero(~drawn), np.flatnonzero(drawn)
