"""
exercise: sample_hyperparameters
title: everything is an int
fails:
  test_sample_hyperparameters_gives_ints_and_floats: failed
  test_sample_hyperparameters_draws_floats_evenly: failed
  test_sample_hyperparameters_draws_each_name_anew: failed
hint: "A pair of floats gives a float."
"""


def sample_hyperparameters(ranges, rng):
    return {name: int(rng.integers(int(low), int(high) + 1)) for name, (low, high) in ranges.items()}
