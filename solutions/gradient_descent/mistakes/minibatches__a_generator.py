"""
exercise: minibatches
title: yields the batches
fails:
  test_minibatches_are_index_arrays_in_a_list: failed
  test_minibatches_goes_on_drawing: failed
hint: "A list is asked for: look at type(...)."
"""


def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    for start in range(0, n, batch_size):
        yield order[start : start + batch_size]
