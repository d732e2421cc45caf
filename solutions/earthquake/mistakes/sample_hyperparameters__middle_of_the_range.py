"""
exercise: sample_hyperparameters
title: floats around the middle, normally distributed
fails:
  test_sample_hyperparameters_draws_floats_evenly: failed
hint: "Uniform: every part of the range is as likely as every other of its width."
"""


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(rng.integers(low, high + 1))
        else:
            drawn[name] = float(np.clip(rng.normal((low + high) / 2, (high - low) / 8), low, high - 1e-9))
    return drawn
