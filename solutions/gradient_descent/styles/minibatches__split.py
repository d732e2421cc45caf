"""
exercise: minibatches
title: np.split
"""


def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return np.split(order, np.arange(batch_size, n, batch_size))
