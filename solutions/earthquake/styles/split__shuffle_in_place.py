"""
exercise: split
title: shuffled in place, test rows from the end
"""


def split(n, fraction, rng):
    order = np.arange(n)
    rng.shuffle(order)
    n_train = n - round(fraction * n)
    return order[:n_train], order[n_train:]
