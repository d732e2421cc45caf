"""
exercise: random_search
title: scored once to compare and once to note
fails:
  test_random_search_scores_each_trial_once: failed
hint: "`score` may take an hour: call it once a trial and keep the number."
"""


def random_search(score, ranges, n_trials, rng):
    trials, best, lowest = [], None, np.inf
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        if score(tried) < lowest:
            best, lowest = tried, score(tried)
        trials.append((tried, score(tried)))
    return best, trials
