"""
exercise: initialise
title: a generator of its own with a fixed seed
fails:
  test_initialise_draws_with_the_generator_it_is_given: failed
  test_initialise_draws_the_first_layer_first: failed
  test_train_begins_anew_with_each_seed: failed
hint: "Another seed, the same weights: which generator do you draw from?"
"""


def initialise(n_in, n_hidden, n_out, rng):
    rng = np.random.default_rng(0)
    return {
        "W1": rng.uniform(-1.0, 1.0, size=(n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": rng.uniform(-1.0, 1.0, size=(n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }
