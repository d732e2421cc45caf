"""
exercise: split
title: flags instead of indices
fails:
  test_split_of_ten: failed
  test_split_shuffles_with_the_generator_it_is_given: failed
  test_split_of_any_size: failed
  test_split_with_an_empty_part: failed
  test_split_gives_everybody_a_chance: failed
hint: "Some quakes are in the test part twice."
"""


def split(n, fraction, rng):
    chosen = np.zeros(n, dtype=bool)
    chosen[rng.permutation(n)[: round(fraction * n)]] = True
    return ~chosen, chosen
