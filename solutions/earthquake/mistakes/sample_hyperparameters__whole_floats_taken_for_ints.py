"""
exercise: sample_hyperparameters
title: a float that is whole is taken for an int
fails:
  test_sample_hyperparameters_gives_ints_and_floats: failed
  test_sample_hyperparameters_draws_floats_evenly: failed
  test_sample_hyperparameters_draws_each_name_anew: failed
hint: "A pair of floats gives a float."
"""


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name, (low, high) in ranges.items():
        if low == int(low) and high == int(high):
            drawn[name] = int(rng.integers(int(low), int(high) + 1))
        else:
            drawn[name] = float(rng.uniform(low, high))
    return drawn
