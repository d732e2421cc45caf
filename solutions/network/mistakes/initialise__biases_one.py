"""
exercise: initialise
title: the biases start at one
fails:
  test_initialise_starts_the_biases_at_zero: failed
hint: ""
"""


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": rng.uniform(-1.0, 1.0, size=(n_in, n_hidden)),
        "b1": np.ones(n_hidden),
        "W2": rng.uniform(-1.0, 1.0, size=(n_hidden, n_out)),
        "b2": np.ones(n_out),
    }
