"""
exercise: initialise
title: a normal draw, cut off at the ends
fails:
  test_initialise_is_uniform_between_minus_one_and_one: failed
hint: "Between the ends every value is equally likely. Look at a histogram."
"""


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": np.clip(rng.normal(0.0, 0.4, size=(n_in, n_hidden)), -1, 1),
        "b1": np.zeros(n_hidden),
        "W2": np.clip(rng.normal(0.0, 0.4, size=(n_hidden, n_out)), -1, 1),
        "b2": np.zeros(n_out),
    }
