"""
exercise: minibatches
title: a generator of its own
fails:
  test_minibatches_draws_with_the_generator_it_is_given: failed
  test_minibatches_goes_on_drawing: failed
hint: "The same seed, another order: do you draw with `rng`?"
"""


def minibatches(n, batch_size, rng):
    order = np.random.default_rng().permutation(n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
