"""
exercise: initialise
title: uniform in (0, 1)
fails:
  test_initialise_is_uniform_between_minus_one_and_one: failed
hint: "Where are the negative weights?"
"""


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": rng.uniform(size=(n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": rng.uniform(size=(n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }
