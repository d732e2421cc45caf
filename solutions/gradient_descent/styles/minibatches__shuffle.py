"""
exercise: minibatches
title: shuffle in place
"""


def minibatches(n, batch_size, rng):
    order = np.arange(n)
    rng.shuffle(order)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
