"""
exercise: random_search
title: each trial's number is its seed
fails:
  test_random_search_draws_from_the_ranges_with_its_generator: failed
hint: "Another seed, the same trials: which generator do you draw from?"
"""


def random_search(score, ranges, n_trials, rng):
    trials = []
    for trial in range(n_trials):
        tried = sample_hyperparameters(ranges, np.random.default_rng(trial))
        trials.append((tried, score(tried)))
    return min(trials, key=lambda trial: trial[1])[0], trials
