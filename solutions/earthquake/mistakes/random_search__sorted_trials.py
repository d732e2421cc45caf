"""
exercise: random_search
title: the trials are sorted
fails:
  test_random_search_notes_every_trial: failed
  test_random_search_scores_each_trial_once: failed
hint: "Trials in the order in which they were tried."
"""


def random_search(score, ranges, n_trials, rng):
    trials = []
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        trials.append((tried, score(tried)))
    trials.sort(key=lambda trial: trial[1])
    return trials[0][0], trials
