"""
exercise: initialise
title: the second layer is drawn from a tenth of the range
fails:
  test_initialise_is_uniform_between_minus_one_and_one: failed
hint: "The weights do not fill the range from -1 to 1."
"""


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": rng.uniform(-1.0, 1.0, size=(n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": 0.1 * rng.uniform(-1.0, 1.0, size=(n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }
