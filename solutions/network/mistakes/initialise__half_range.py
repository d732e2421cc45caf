"""
exercise: initialise
title: uniform in (-0.5, 0.5)
fails:
  test_initialise_is_uniform_between_minus_one_and_one: failed
hint: "The weights do not fill the range from -1 to 1."
"""


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": rng.random((n_in, n_hidden)) - 0.5,
        "b1": np.zeros(n_hidden),
        "W2": rng.random((n_hidden, n_out)) - 0.5,
        "b2": np.zeros(n_out),
    }
