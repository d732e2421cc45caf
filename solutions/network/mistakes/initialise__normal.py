"""
exercise: initialise
title: a normal draw, which has no ends
fails:
  test_initialise_is_uniform_between_minus_one_and_one: failed
hint: "A uniform draw has ends; some of yours lie beyond -1 or 1."
"""


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": rng.normal(size=(n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": rng.normal(size=(n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }
