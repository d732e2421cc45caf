"""
exercise: split
title: sorted by random keys
"""


def split(n, fraction, rng):
    order = np.argsort(rng.random(n))
    n_test = round(fraction * n)
    return order[n_test:], order[:n_test]
