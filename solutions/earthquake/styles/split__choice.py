"""
exercise: split
title: drawn by choice without replacement
"""


def split(n, fraction, rng):
    order = rng.choice(n, size=n, replace=False)
    n_test = round(fraction * n)
    return order[n_test:].copy(), order[:n_test].copy()
