"""
exercise: random_search
title: only what improves is noted
fails:
  test_random_search_returns_the_best_of_those_tried: failed
  test_random_search_notes_every_trial: failed
  test_random_search_scores_each_trial_once: failed
  test_random_search_of_any_score: failed
  test_random_search_draws_from_the_ranges_with_its_generator: failed
hint: "How many trials are asked for?"
"""


def random_search(score, ranges, n_trials, rng):
    trials, lowest = [], np.inf
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        error = score(tried)
        if error < lowest:
            lowest = error
            trials.append((tried, error))
    return trials[-1][0], trials
