"""
exercise: random_search
title: the best so far is kept
"""


def random_search(score, ranges, n_trials, rng):
    trials, best, lowest = [], None, None
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        error = score(tried)
        trials.append((tried, error))
        if lowest is None or error < lowest:
            best, lowest = tried, error
    return best, trials
