"""
exercise: sample_hyperparameters
title: a share of the range, cut off for ints
"""


def sample_hyperparameters(ranges, rng):
    drawn = dict(ranges)
    for name in ranges:
        low, high = ranges[name]
        share = rng.random()
        if isinstance(low, float):
            drawn[name] = low + share * (high - low)
        else:
            drawn[name] = low + int(np.floor(share * (high - low + 1)))
    return drawn
