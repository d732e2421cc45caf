"""
exercise: minibatches
title: a tuple for a list
fails:
  test_minibatches_are_index_arrays_in_a_list: failed
hint: "A list is asked for: look at type(...)."
"""


def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return tuple(order[start : start + batch_size] for start in range(0, n, batch_size))
