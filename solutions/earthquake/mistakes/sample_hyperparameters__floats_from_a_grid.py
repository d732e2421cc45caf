"""
exercise: sample_hyperparameters
title: floats from a grid of three
fails:
  test_sample_hyperparameters_draws_floats_evenly: failed
  test_sample_hyperparameters_draws_each_name_anew: failed
hint: "Uniform: every part of the range is as likely as every other of its width."
"""


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(rng.integers(low, high + 1))
        else:
            drawn[name] = float(low + (high - low) * rng.integers(0, 3) / 3)
    return drawn
