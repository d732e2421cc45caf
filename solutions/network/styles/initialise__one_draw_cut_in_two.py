"""
exercise: initialise
title: all weights in one draw, first those of W1
"""


def initialise(n_in, n_hidden, n_out, rng):
    draws = rng.uniform(-1, 1, n_in * n_hidden + n_hidden * n_out)
    W1, W2 = np.split(draws, [n_in * n_hidden])
    return {
        "b1": np.zeros((n_hidden,)),
        "b2": np.zeros((n_out,)),
        "W1": W1.reshape(n_in, n_hidden),
        "W2": W2.reshape(n_hidden, n_out),
    }
