"""
exercise: sample_hyperparameters
title: one of the two ends
fails:
  test_sample_hyperparameters_gives_ints_and_floats: failed
  test_sample_hyperparameters_draws_every_int: failed
  test_sample_hyperparameters_draws_floats_evenly: failed
  test_sample_hyperparameters_draws_each_name_anew: failed
hint: ""
"""


def sample_hyperparameters(ranges, rng):
    return {name: pair[int(rng.integers(0, 2))] for name, pair in ranges.items()}
