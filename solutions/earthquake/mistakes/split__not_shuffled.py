"""
exercise: split
title: the last rows to test
fails:
  test_split_shuffles_with_the_generator_it_is_given: failed
  test_split_gives_everybody_a_chance: failed
hint: "Another seed, the same parts: which generator do you draw from?"
"""


def split(n, fraction, rng):
    order = np.arange(n)
    n_train = n - round(fraction * n)
    return order[:n_train], order[n_train:]
