"""
exercise: sample_hyperparameters
title: floats above 0 by their logarithm
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
            drawn[name] = float(
                np.exp(rng.uniform(np.log(low), np.log(high))) if low > 0 else rng.uniform(low, high)
            )
    return drawn
