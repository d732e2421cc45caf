"""
exercise: random_search
title: the last on a tie
fails:
  test_random_search_takes_the_first_on_a_tie: failed
hint: "A later one that is just as good is not better."
"""


def random_search(score, ranges, n_trials, rng):
    trials, best, lowest = [], None, np.inf
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        error = score(tried)
        trials.append((tried, error))
        if error <= lowest:
            best, lowest = tried, error
    return best, trials
