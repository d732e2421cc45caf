"""
exercise: minibatches
title: the samples counted from 1
fails:
  test_minibatches_of_ten_samples: failed
  test_minibatches_of_any_size: failed
  test_minibatches_are_stirred_well: failed
hint: "Python counts from 0: the last sample is number 9."
"""


def minibatches(n, batch_size, rng):
    order = rng.permutation(n) + 1
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
