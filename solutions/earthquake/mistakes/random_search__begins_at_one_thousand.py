"""
exercise: random_search
title: the lowest score begins at 1000
fails:
  test_random_search_of_any_score: failed
hint: "With which score does your search begin? Scores may be larger than any number that you think of."
"""


def random_search(score, ranges, n_trials, rng):
    trials, best, lowest = [], {}, 1000.0
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        error = score(tried)
        trials.append((tried, error))
        if error < lowest:
            best, lowest = tried, error
    return best, trials
