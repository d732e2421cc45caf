"""
exercise: initialise
title: W2 is drawn before W1
fails:
  test_initialise_draws_the_first_layer_first: failed
hint: "Which of the two is drawn first?"
"""


def initialise(n_in, n_hidden, n_out, rng):
    second = rng.uniform(-1.0, 1.0, size=(n_hidden, n_out))
    return {
        "W1": rng.uniform(-1.0, 1.0, size=(n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": second,
        "b2": np.zeros(n_out),
    }
