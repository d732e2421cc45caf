"""
exercise: initialise
title: weight by weight, in a loop
"""


def initialise(n_in, n_hidden, n_out, rng):
    params = {
        "W1": np.zeros((n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": np.zeros((n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }
    for name in ("W1", "W2"):
        for index in np.ndindex(params[name].shape):
            params[name][index] = rng.uniform(-1, 1)
    return params
