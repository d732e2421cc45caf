"""
exercise: sample_hyperparameters
title: everything is a float
fails:
  test_sample_hyperparameters_gives_ints_and_floats: failed
  test_sample_hyperparameters_draws_every_int: failed
hint: "A pair of ints gives an int."
"""


def sample_hyperparameters(ranges, rng):
    return {name: float(rng.uniform(low, high)) for name, (low, high) in ranges.items()}
