"""
exercise: minibatches
title: the samples are turned round by a random number
fails:
  test_minibatches_are_stirred_well: failed
hint: "Neighbours stay together: look at the order that comes out."
"""


def minibatches(n, batch_size, rng):
    order = np.roll(np.arange(n), rng.integers(n))
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
