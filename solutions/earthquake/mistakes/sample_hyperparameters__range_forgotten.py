"""
exercise: sample_hyperparameters
title: the lower end is not added
fails:
  test_sample_hyperparameters_gives_ints_and_floats: failed
  test_sample_hyperparameters_draws_floats_evenly: failed
hint: ""
"""


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(rng.integers(low, high + 1))
        else:
            drawn[name] = float((high - low) * rng.random())
    return drawn
