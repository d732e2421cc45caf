"""
exercise: sample_hyperparameters
title: the upper end of ints is left out
fails:
  test_sample_hyperparameters_draws_every_int: failed
hint: "The upper end never comes: `high` is included."
"""


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(rng.integers(low, high)) if high > low else low
        else:
            drawn[name] = float(rng.uniform(low, high))
    return drawn
