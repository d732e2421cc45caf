"""
exercise: random_search
title: the lowest score instead of its dict
fails:
  test_random_search_returns_the_best_of_those_tried: failed
  test_random_search_scores_each_trial_once: failed
  test_random_search_takes_the_first_on_a_tie: failed
  test_random_search_of_any_score: failed
hint: "The dict is asked for, not its score."
"""


def random_search(score, ranges, n_trials, rng):
    trials = []
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        trials.append((tried, score(tried)))
    return min(error for _, error in trials), trials
