"""
exercise: random_search
title: one dict, filled again in each trial
fails:
  test_random_search_notes_every_trial: failed
  test_random_search_scores_each_trial_once: failed
  test_random_search_takes_the_first_on_a_tie: failed
  test_random_search_of_any_score: failed
  test_random_search_draws_from_the_ranges_with_its_generator: failed
hint: "Six trials, all of the same dict?"
"""


def random_search(score, ranges, n_trials, rng):
    trials, tried, lowest = [], {}, np.inf
    for _ in range(n_trials):
        tried.update(sample_hyperparameters(ranges, rng))
        error = score(tried)
        trials.append((tried, error))
        if error < lowest:
            best, lowest = tried, error
    return best, trials
