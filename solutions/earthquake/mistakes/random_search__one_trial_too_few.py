"""
exercise: random_search
title: one trial too few
fails:
  test_random_search_returns_the_best_of_those_tried: failed
  test_random_search_notes_every_trial: failed
  test_random_search_scores_each_trial_once: failed
  test_random_search_of_any_score: failed
  test_random_search_draws_from_the_ranges_with_its_generator: failed
hint: "How many trials are asked for?"
"""


def random_search(score, ranges, n_trials, rng):
    tried = sample_hyperparameters(ranges, rng)
    trials = [(tried, score(tried))]
    for _ in range(1, n_trials - 1):
        tried = sample_hyperparameters(ranges, rng)
        trials.append((tried, score(tried)))
    return min(trials, key=lambda trial: trial[1])[0], trials
