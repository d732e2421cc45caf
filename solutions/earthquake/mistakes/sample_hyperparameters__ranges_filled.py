"""
exercise: sample_hyperparameters
title: the ranges are filled with the draws
fails:
  test_sample_hyperparameters_draws_with_the_generator_it_is_given: error
  test_sample_hyperparameters_of_narrow_and_no_ranges: failed
hint: "The dict of ranges was changed: make a new one."
"""


def sample_hyperparameters(ranges, rng):
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            ranges[name] = int(rng.integers(low, high + 1))
        else:
            ranges[name] = float(rng.uniform(low, high))
    return ranges
