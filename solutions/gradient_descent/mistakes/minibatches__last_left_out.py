"""
exercise: minibatches
title: the short batch is left out
fails:
  test_minibatches_of_ten_samples: failed
  test_minibatches_draws_with_the_generator_it_is_given: failed
  test_minibatches_are_index_arrays_in_a_list: failed
  test_minibatches_of_any_size: failed
  test_minibatches_goes_on_drawing: failed
hint: "The last two samples are left out: the last batch may be short."
"""


def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return [order[start : start + batch_size] for start in range(0, n - batch_size + 1, batch_size)]
