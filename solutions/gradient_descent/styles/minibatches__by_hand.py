"""
exercise: minibatches
title: Fisher and Yates by hand
"""


def minibatches(n, batch_size, rng):
    order = list(range(n))
    for i in range(n - 1, 0, -1):
        j = int(rng.integers(0, i + 1))
        order[i], order[j] = order[j], order[i]
    batches = []
    for start in range(0, n, batch_size):
        batches.append(np.array(order[start : start + batch_size]))
    return batches
