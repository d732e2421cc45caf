"""
exercise: initialise
title: the dict has other names
fails:
  test_initialise_has_the_shapes_of_the_lamp: failed
  test_initialise_draws_with_the_generator_it_is_given: failed
  test_initialise_starts_the_biases_at_zero: failed
  test_initialise_is_uniform_between_minus_one_and_one: failed
  test_initialise_draws_the_first_layer_first: failed
  test_train_notes_a_loss_for_each_step: error
  test_train_learns_the_lamp: error
  test_train_step_by_step: error
  test_train_begins_anew_with_each_seed: error
  test_train_leaves_its_data_alone: error
hint: "The names are W1, b1, W2 and b2."
"""


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "w1": rng.uniform(-1.0, 1.0, size=(n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "w2": rng.uniform(-1.0, 1.0, size=(n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }
