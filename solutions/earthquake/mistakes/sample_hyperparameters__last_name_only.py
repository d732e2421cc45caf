"""
exercise: sample_hyperparameters
title: only the last name is kept
fails:
  test_sample_hyperparameters_gives_ints_and_floats: failed
  test_sample_hyperparameters_draws_with_the_generator_it_is_given: failed
  test_sample_hyperparameters_draws_every_int: failed
  test_sample_hyperparameters_draws_floats_evenly: failed
  test_sample_hyperparameters_draws_each_name_anew: failed
  test_sample_hyperparameters_of_narrow_and_no_ranges: failed
hint: "One value for each name, under that name."
"""


def sample_hyperparameters(ranges, rng):
    for name, (low, high) in ranges.items():
        drawn = {}
        if isinstance(low, int):
            drawn[name] = int(rng.integers(low, high + 1))
        else:
            drawn[name] = float(rng.uniform(low, high))
    return drawn
