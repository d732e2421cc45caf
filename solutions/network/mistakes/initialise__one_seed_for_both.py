"""
exercise: initialise
title: both layers begin with the same draws
fails:
  test_initialise_draws_the_first_layer_first: failed
hint: ""
"""


def initialise(n_in, n_hidden, n_out, rng):
    seed = rng.integers(2**32)
    return {
        "W1": np.random.default_rng(seed).uniform(-1.0, 1.0, size=(n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": np.random.default_rng(seed).uniform(-1.0, 1.0, size=(n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }
