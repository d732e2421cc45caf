"""
exercise: random_search
title: all drawn first, then scored, argmin
"""


def random_search(score, ranges, n_trials, rng):
    drawn = [sample_hyperparameters(ranges, rng) for _ in range(n_trials)]
    errors = [score(tried) for tried in drawn]
    return drawn[int(np.argmin(errors))], list(zip(drawn, errors, strict=True))
