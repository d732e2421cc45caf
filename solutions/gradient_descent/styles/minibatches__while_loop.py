"""
exercise: minibatches
title: a while loop
"""


def minibatches(n, batch_size, rng):
    rest = rng.permutation(np.arange(n))
    batches = []
    while len(rest) > 0:
        batches.append(rest[:batch_size])
        rest = rest[batch_size:]
    return batches
