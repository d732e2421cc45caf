"""
exercise: random_search
title: drawn once, before the loop
fails:
  test_random_search_notes_every_trial: failed
  test_random_search_draws_from_the_ranges_with_its_generator: failed
hint: "Six trials, all of the same dict?"
"""


def random_search(score, ranges, n_trials, rng):
    trials = []
    tried = sample_hyperparameters(ranges, rng)
    for _ in range(n_trials):
        trials.append((tried, score(tried)))
    return min(trials, key=lambda trial: trial[1])[0], trials
