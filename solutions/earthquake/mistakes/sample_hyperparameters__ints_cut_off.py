"""
exercise: sample_hyperparameters
title: ints by cutting off, towards 0
fails:
  test_sample_hyperparameters_draws_every_int: failed
hint: "Something comes that is larger than `high`: try (-3, -2), too."
"""


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(rng.uniform(low, high + 1))
        else:
            drawn[name] = float(rng.uniform(low, high))
    return drawn
