"""
exercise: random_search
title: draws for itself, copies for score
"""


def random_search(score, ranges, n_trials, rng):
    trials = []
    while len(trials) < n_trials:
        tried = {}
        for name, (low, high) in ranges.items():
            if isinstance(low, int):
                tried[name] = int(rng.integers(low, high + 1))
            else:
                tried[name] = float(rng.uniform(low, high))
        trials.append((tried, score(dict(tried))))
    errors = np.array([error for _, error in trials])
    return dict(trials[np.flatnonzero(errors == errors.min())[0]][0]), trials
