"""
exercise: random_search
title: the first of a sorted copy
"""


def random_search(score, ranges, n_trials, rng):
    trials = []
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        trials += [(tried, score(tried))]
    return sorted(trials, key=lambda trial: trial[1])[0][0], trials
