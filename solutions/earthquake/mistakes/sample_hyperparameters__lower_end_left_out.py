"""
exercise: sample_hyperparameters
title: the lower end of ints is left out
fails:
  test_sample_hyperparameters_draws_every_int: failed
hint: "The lower end never comes: `low` is included."
"""


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(rng.integers(min(low + 1, high), high + 1))
        else:
            drawn[name] = float(rng.uniform(low, high))
    return drawn
