"""
exercise: split
title: np.split, a list of two
"""


def split(n, fraction, rng):
    order = rng.permutation(n)
    test, train = np.split(order, [round(n * fraction)])
    return [train, test]
