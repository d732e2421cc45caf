"""
exercise: sample_hyperparameters
title: the last name first
"""


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name in reversed(list(ranges)):
        low, high = ranges[name]
        whole = isinstance(low, int)
        drawn[name] = int(rng.integers(low, high, endpoint=True)) if whole else float(rng.uniform(low, high))
    return drawn
