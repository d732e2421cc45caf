"""
exercise: random_search
title: stops at the first small score
fails:
  test_random_search_returns_the_best_of_those_tried: failed
  test_random_search_of_any_score: failed
hint: "How many trials are asked for?"
"""


def random_search(score, ranges, n_trials, rng):
    trials = []
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        trials.append((tried, score(tried)))
        if trials[-1][1] < 0.001:
            break
    return min(trials, key=lambda trial: trial[1])[0], trials
