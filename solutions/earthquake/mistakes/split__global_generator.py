"""
exercise: split
title: NumPy's global generator
fails:
  test_split_shuffles_with_the_generator_it_is_given: failed
hint: "The same seed, other parts: which generator do you draw from?"
"""


def split(n, fraction, rng):
    order = np.random.permutation(n)
    n_test = round(fraction * n)
    return order[n_test:], order[:n_test]
