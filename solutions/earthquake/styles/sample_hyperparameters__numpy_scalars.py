"""
exercise: sample_hyperparameters
title: NumPy's own numbers
"""


def sample_hyperparameters(ranges, rng):
    return {
        name: rng.integers(pair[0], pair[1] + 1) if type(pair[0]) is int else np.float64(rng.uniform(*pair))
        for name, pair in ranges.items()
    }
