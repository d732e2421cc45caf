"""
exercise: minibatches
title: masks for indices
fails:
  test_minibatches_of_ten_samples: failed
  test_minibatches_draws_with_the_generator_it_is_given: failed
  test_minibatches_are_index_arrays_in_a_list: failed
  test_minibatches_of_any_size: failed
  test_minibatches_are_stirred_well: failed
  test_minibatches_goes_on_drawing: failed
hint: "Each batch is an array of whole numbers, in one dimension: look at its type and dtype."
"""


def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return [np.isin(np.arange(n), order[start : start + batch_size]) for start in range(0, n, batch_size)]
