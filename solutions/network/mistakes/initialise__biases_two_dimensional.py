"""
exercise: initialise
title: biases of shape (1, n_hidden)
fails:
  test_initialise_has_the_shapes_of_the_lamp: failed
  test_initialise_starts_the_biases_at_zero: failed
hint: "A bias is one number a unit, in one dimension."
"""


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": rng.uniform(-1.0, 1.0, size=(n_in, n_hidden)),
        "b1": np.zeros((1, n_hidden)),
        "W2": rng.uniform(-1.0, 1.0, size=(n_hidden, n_out)),
        "b2": np.zeros((1, n_out)),
    }
