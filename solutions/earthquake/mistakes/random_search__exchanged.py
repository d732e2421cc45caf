"""
exercise: random_search
title: (score, dict) instead of (dict, score)
fails:
  test_random_search_returns_the_best_of_those_tried: failed
  test_random_search_notes_every_trial: failed
  test_random_search_scores_each_trial_once: failed
  test_random_search_takes_the_first_on_a_tie: failed
  test_random_search_of_any_score: failed
  test_random_search_draws_from_the_ranges_with_its_generator: failed
hint: "A trial is (dict, score), in this order."
"""


def random_search(score, ranges, n_trials, rng):
    trials = []
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        trials.append((score(tried), tried))
    return min(trials, key=lambda trial: trial[0])[1], trials
