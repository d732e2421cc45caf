"""
exercise: random_search
title: the best is scored again for each comparison
fails:
  test_random_search_scores_each_trial_once: failed
hint: "`score` may take an hour: call it once a trial and keep the number."
"""


def random_search(score, ranges, n_trials, rng):
    trials, best = [], None
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        error = score(tried)
        trials.append((tried, error))
        if best is None or error < score(best):
            best = tried
    return best, trials
