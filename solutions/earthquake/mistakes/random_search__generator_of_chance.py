"""
exercise: random_search
title: a generator without a seed
fails:
  test_random_search_draws_from_the_ranges_with_its_generator: failed
hint: "The same seed, other trials: which generator do you draw from?"
"""


def random_search(score, ranges, n_trials, rng):
    rng = np.random.default_rng()
    trials = []
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        trials.append((tried, score(tried)))
    return min(trials, key=lambda trial: trial[1])[0], trials
