"""
exercise: initialise
title: a row for each unit and a column for each input
fails:
  test_initialise_has_the_shapes_of_the_lamp: failed
  test_initialise_is_uniform_between_minus_one_and_one: failed
  test_train_notes_a_loss_for_each_step: error
  test_train_learns_the_lamp: error
  test_train_step_by_step: error
  test_train_begins_anew_with_each_seed: error
  test_train_leaves_its_data_alone: error
hint: "W has a row for each input and a column for each unit."
"""


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": rng.uniform(-1.0, 1.0, size=(n_hidden, n_in)),
        "b1": np.zeros(n_hidden),
        "W2": rng.uniform(-1.0, 1.0, size=(n_out, n_hidden)),
        "b2": np.zeros(n_out),
    }
