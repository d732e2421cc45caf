"""
exercise: sample_hyperparameters
title: a generator of its own, always the same
fails:
  test_sample_hyperparameters_draws_with_the_generator_it_is_given: failed
  test_sample_hyperparameters_draws_every_int: failed
  test_sample_hyperparameters_draws_floats_evenly: failed
  test_sample_hyperparameters_draws_each_name_anew: failed
hint: "Another seed, the same draw: which generator do you draw from?"
"""


def sample_hyperparameters(ranges, rng):
    rng = np.random.default_rng(0)
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(rng.integers(low, high + 1))
        else:
            drawn[name] = float(rng.uniform(low, high))
    return drawn
