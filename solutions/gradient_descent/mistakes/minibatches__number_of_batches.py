"""
exercise: minibatches
title: batch_size taken for the number of batches
fails:
  test_minibatches_of_ten_samples: failed
  test_minibatches_are_index_arrays_in_a_list: failed
  test_minibatches_of_any_size: failed
  test_minibatches_are_stirred_well: failed
hint: "How many samples are in a batch, and how many batches are there?"
"""


def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return np.array_split(order, batch_size)
