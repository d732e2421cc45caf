"""
exercise: sample_hyperparameters
title: ints by choice from a range
"""


def sample_hyperparameters(ranges, rng):
    def one(low, high):
        if isinstance(low, int) and isinstance(high, int):
            return int(low + rng.choice(high - low + 1))
        return float(rng.uniform(low, high))

    return {name: one(*pair) for name, pair in ranges.items()}
