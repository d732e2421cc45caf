"""
exercise: minibatches
title: an empty batch where the samples come out evenly
fails:
  test_minibatches_of_any_size: failed
  test_minibatches_are_stirred_well: failed
hint: "The samples come out evenly here: is there an empty batch?"
"""


def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return [order[start : start + batch_size] for start in range(0, n + 1, batch_size)]
