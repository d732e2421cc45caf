"""
exercise: sample_hyperparameters
title: one beyond the upper end
fails:
  test_sample_hyperparameters_draws_every_int: failed
  test_sample_hyperparameters_of_narrow_and_no_ranges: failed
hint: "Something comes that is larger than `high`: try (-3, -2), too."
"""


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(rng.integers(low, high + 2))
        else:
            drawn[name] = float(rng.uniform(low, high))
    return drawn
