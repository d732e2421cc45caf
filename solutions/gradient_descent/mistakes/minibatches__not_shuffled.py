"""
exercise: minibatches
title: the samples stay in order
fails:
  test_minibatches_draws_with_the_generator_it_is_given: failed
  test_minibatches_are_stirred_well: failed
  test_minibatches_goes_on_drawing: failed
hint: "Another seed, the same order: do you use `rng`?"
"""


def minibatches(n, batch_size, rng):
    order = np.arange(n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
