"""
exercise: split
title: a generator of its own, always the same
fails:
  test_split_shuffles_with_the_generator_it_is_given: failed
  test_split_gives_everybody_a_chance: failed
hint: "Another seed, the same parts: which generator do you draw from?"
"""


def split(n, fraction, rng):
    order = np.random.default_rng(0).permutation(n)
    n_test = round(fraction * n)
    return order[n_test:], order[:n_test]
