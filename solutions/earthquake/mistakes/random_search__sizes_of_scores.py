"""
exercise: random_search
title: compared by size, without the sign
fails:
  test_random_search_of_any_score: failed
hint: "Scores may be negative: the lowest is asked for, not the one of the smallest size."
"""


def random_search(score, ranges, n_trials, rng):
    trials = []
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        trials.append((tried, score(tried)))
    return min(trials, key=lambda trial: abs(trial[1]))[0], trials
