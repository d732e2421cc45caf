"""
exercise: initialise
title: NumPy's global generator instead of rng
fails:
  test_initialise_draws_with_the_generator_it_is_given: failed
  test_initialise_draws_the_first_layer_first: failed
  test_train_notes_a_loss_for_each_step: failed
  test_train_step_by_step: failed
  test_train_begins_anew_with_each_seed: failed
  test_train_leaves_its_data_alone: failed
hint: "The same seed, other weights: which generator do you draw from?"
"""


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": np.random.uniform(-1.0, 1.0, size=(n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": np.random.uniform(-1.0, 1.0, size=(n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }
