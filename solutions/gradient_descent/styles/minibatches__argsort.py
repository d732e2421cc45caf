"""
exercise: minibatches
title: random numbers, sorted
"""


def minibatches(n, batch_size, rng):
    order = np.argsort(rng.random(n))
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
