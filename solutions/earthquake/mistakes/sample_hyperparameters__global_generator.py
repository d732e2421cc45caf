"""
exercise: sample_hyperparameters
title: NumPy's global generator
fails:
  test_sample_hyperparameters_draws_with_the_generator_it_is_given: failed
hint: "The same seed, another draw: which generator do you draw from?"
"""


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(np.random.randint(low, high + 1))
        else:
            drawn[name] = float(np.random.uniform(low, high))
    return drawn
