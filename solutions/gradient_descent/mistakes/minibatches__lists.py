"""
exercise: minibatches
title: lists for arrays
fails:
  test_minibatches_are_index_arrays_in_a_list: failed
hint: "Each batch is an array of whole numbers, in one dimension: look at its type and dtype."
"""


def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return [list(order[start : start + batch_size]) for start in range(0, n, batch_size)]
