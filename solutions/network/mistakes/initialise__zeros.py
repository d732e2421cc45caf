"""
exercise: initialise
title: all weights start at zero
fails:
  test_initialise_draws_with_the_generator_it_is_given: failed
  test_initialise_is_uniform_between_minus_one_and_one: failed
  test_initialise_draws_the_first_layer_first: failed
  test_train_notes_a_loss_for_each_step: failed
  test_train_learns_the_lamp: failed
  test_train_begins_anew_with_each_seed: failed
hint: "Another seed, the same weights: which generator do you draw from?"
"""


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": np.zeros((n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": np.zeros((n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }
