"""
exercise: sample_hyperparameters
title: one draw for all names
fails:
  test_sample_hyperparameters_draws_each_name_anew: failed
hint: "Is it one draw for all names? Each name has its own."
"""


def sample_hyperparameters(ranges, rng):
    share = rng.random()
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = low + int(share * (high + 1 - low))
        else:
            drawn[name] = low + share * (high - low)
    return drawn
