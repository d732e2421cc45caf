"""
exercise: sample_hyperparameters
title: a generator made anew for each name
fails:
  test_sample_hyperparameters_draws_each_name_anew: failed
hint: "Is it one draw for all names? Each name has its own."
"""


def sample_hyperparameters(ranges, rng):
    seed = int(rng.integers(10**9))
    drawn = {}
    for name, (low, high) in ranges.items():
        rng = np.random.default_rng(seed)
        if isinstance(low, int):
            drawn[name] = int(rng.integers(low, high + 1))
        else:
            drawn[name] = float(rng.uniform(low, high))
    return drawn
