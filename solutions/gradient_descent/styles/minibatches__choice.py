"""
exercise: minibatches
title: choice without replacement
"""


def minibatches(n, batch_size, rng):
    order = rng.choice(n, size=n, replace=False)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
