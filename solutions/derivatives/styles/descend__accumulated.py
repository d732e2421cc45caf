"""
exercise: descend
title: itertools.accumulate
"""

import itertools


def descend(df, x0, learning_rate, steps):
    walk = itertools.accumulate(range(steps), lambda x, _: x - learning_rate * df(x), initial=float(x0))
    return np.fromiter(walk, dtype=float)
