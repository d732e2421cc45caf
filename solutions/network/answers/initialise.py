# %% [markdown]
# Known answers to `initialise`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="biases_drawn"
# title: the biases are drawn as well
# fails: test_initialise_starts_the_biases_at_zero failed


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": rng.uniform(-1.0, 1.0, size=(n_in, n_hidden)),
        "b1": rng.uniform(-1.0, 1.0, size=n_hidden),
        "W2": rng.uniform(-1.0, 1.0, size=(n_hidden, n_out)),
        "b2": rng.uniform(-1.0, 1.0, size=n_out),
    }


# %% mistake="biases_one"
# title: the biases start at one
# fails: test_initialise_starts_the_biases_at_zero failed


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": rng.uniform(-1.0, 1.0, size=(n_in, n_hidden)),
        "b1": np.ones(n_hidden),
        "W2": rng.uniform(-1.0, 1.0, size=(n_hidden, n_out)),
        "b2": np.ones(n_out),
    }


# %% mistake="biases_two_dimensional"
# title: biases of shape (1, n_hidden)
# fails: test_initialise_has_the_shapes_of_the_lamp failed
# fails: test_initialise_starts_the_biases_at_zero failed
# hint: A bias is one number a unit, in one dimension.


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": rng.uniform(-1.0, 1.0, size=(n_in, n_hidden)),
        "b1": np.zeros((1, n_hidden)),
        "W2": rng.uniform(-1.0, 1.0, size=(n_hidden, n_out)),
        "b2": np.zeros((1, n_out)),
    }


# %% mistake="from_zero"
# title: uniform in (0, 1)
# fails: test_initialise_is_uniform_between_minus_one_and_one failed
# hint: Where are the negative weights?


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": rng.uniform(size=(n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": rng.uniform(size=(n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }


# %% mistake="global_generator"
# title: NumPy's global generator instead of rng
# fails: test_initialise_draws_with_the_generator_it_is_given failed
# fails: test_initialise_draws_the_first_layer_first failed
# fails: test_train_notes_a_loss_for_each_step failed
# fails: test_train_step_by_step failed
# fails: test_train_begins_anew_with_each_seed failed
# fails: test_train_leaves_its_data_alone failed
# hint: The same seed, other weights: which generator do you draw from?


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": np.random.uniform(-1.0, 1.0, size=(n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": np.random.uniform(-1.0, 1.0, size=(n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }


# %% mistake="half_range"
# title: uniform in (-0.5, 0.5)
# fails: test_initialise_is_uniform_between_minus_one_and_one failed
# hint: The weights do not fill the range from -1 to 1.


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": rng.random((n_in, n_hidden)) - 0.5,
        "b1": np.zeros(n_hidden),
        "W2": rng.random((n_hidden, n_out)) - 0.5,
        "b2": np.zeros(n_out),
    }


# %% mistake="layers_transposed"
# title: a row for each unit and a column for each input
# fails: test_initialise_has_the_shapes_of_the_lamp failed
# fails: test_initialise_is_uniform_between_minus_one_and_one failed
# fails: test_train_notes_a_loss_for_each_step error
# fails: test_train_learns_the_lamp error
# fails: test_train_step_by_step error
# fails: test_train_begins_anew_with_each_seed error
# fails: test_train_leaves_its_data_alone error
# hint: W has a row for each input and a column for each unit.


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": rng.uniform(-1.0, 1.0, size=(n_hidden, n_in)),
        "b1": np.zeros(n_hidden),
        "W2": rng.uniform(-1.0, 1.0, size=(n_out, n_hidden)),
        "b2": np.zeros(n_out),
    }


# %% mistake="names_in_small_letters"
# title: the dict has other names
# fails: test_initialise_has_the_shapes_of_the_lamp failed
# fails: test_initialise_draws_with_the_generator_it_is_given failed
# fails: test_initialise_starts_the_biases_at_zero failed
# fails: test_initialise_is_uniform_between_minus_one_and_one failed
# fails: test_initialise_draws_the_first_layer_first failed
# fails: test_train_notes_a_loss_for_each_step error
# fails: test_train_learns_the_lamp error
# fails: test_train_step_by_step error
# fails: test_train_begins_anew_with_each_seed error
# fails: test_train_leaves_its_data_alone error
# hint: The names are W1, b1, W2 and b2.


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "w1": rng.uniform(-1.0, 1.0, size=(n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "w2": rng.uniform(-1.0, 1.0, size=(n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }


# %% mistake="normal"
# title: a normal draw, which has no ends
# fails: test_initialise_is_uniform_between_minus_one_and_one failed
# hint: A uniform draw has ends; some of yours lie beyond -1 or 1.


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": rng.normal(size=(n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": rng.normal(size=(n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }


# %% mistake="normal_clipped"
# title: a normal draw, cut off at the ends
# fails: test_initialise_is_uniform_between_minus_one_and_one failed
# hint: Between the ends every value is equally likely. Look at a histogram.


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": np.clip(rng.normal(0.0, 0.4, size=(n_in, n_hidden)), -1, 1),
        "b1": np.zeros(n_hidden),
        "W2": np.clip(rng.normal(0.0, 0.4, size=(n_hidden, n_out)), -1, 1),
        "b2": np.zeros(n_out),
    }


# %% mistake="one_seed_for_both"
# title: both layers begin with the same draws
# fails: test_initialise_draws_the_first_layer_first failed


def initialise(n_in, n_hidden, n_out, rng):
    seed = rng.integers(2**32)
    return {
        "W1": np.random.default_rng(seed).uniform(-1.0, 1.0, size=(n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": np.random.default_rng(seed).uniform(-1.0, 1.0, size=(n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }


# %% mistake="second_layer_first"
# title: W2 is drawn before W1
# fails: test_initialise_draws_the_first_layer_first failed
# hint: Which of the two is drawn first?


def initialise(n_in, n_hidden, n_out, rng):
    second = rng.uniform(-1.0, 1.0, size=(n_hidden, n_out))
    return {
        "W1": rng.uniform(-1.0, 1.0, size=(n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": second,
        "b2": np.zeros(n_out),
    }


# %% mistake="second_layer_small"
# title: the second layer is drawn from a tenth of the range
# fails: test_initialise_is_uniform_between_minus_one_and_one failed
# hint: The weights do not fill the range from -1 to 1.


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": rng.uniform(-1.0, 1.0, size=(n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": 0.1 * rng.uniform(-1.0, 1.0, size=(n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }


# %% mistake="seed_fixed_inside"
# title: a generator of its own with a fixed seed
# fails: test_initialise_draws_with_the_generator_it_is_given failed
# fails: test_initialise_draws_the_first_layer_first failed
# fails: test_train_begins_anew_with_each_seed failed
# hint: Another seed, the same weights: which generator do you draw from?


def initialise(n_in, n_hidden, n_out, rng):
    rng = np.random.default_rng(0)
    return {
        "W1": rng.uniform(-1.0, 1.0, size=(n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": rng.uniform(-1.0, 1.0, size=(n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }


# %% mistake="zeros"
# title: all weights start at zero
# fails: test_initialise_draws_with_the_generator_it_is_given failed
# fails: test_initialise_is_uniform_between_minus_one_and_one failed
# fails: test_initialise_draws_the_first_layer_first failed
# fails: test_train_notes_a_loss_for_each_step failed
# fails: test_train_learns_the_lamp failed
# fails: test_train_begins_anew_with_each_seed failed
# hint: Another seed, the same weights: which generator do you draw from?


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": np.zeros((n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": np.zeros((n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }


# %% alternative="one_by_one"
# title: weight by weight, in a loop


def initialise(n_in, n_hidden, n_out, rng):
    params = {
        "W1": np.zeros((n_in, n_hidden)),
        "b1": np.zeros(n_hidden),
        "W2": np.zeros((n_hidden, n_out)),
        "b2": np.zeros(n_out),
    }
    for name in ("W1", "W2"):
        for index in np.ndindex(params[name].shape):
            params[name][index] = rng.uniform(-1, 1)
    return params


# %% alternative="one_draw_cut_in_two"
# title: all weights in one draw, first those of W1


def initialise(n_in, n_hidden, n_out, rng):
    draws = rng.uniform(-1, 1, n_in * n_hidden + n_hidden * n_out)
    W1, W2 = np.split(draws, [n_in * n_hidden])
    return {
        "b1": np.zeros((n_hidden,)),
        "b2": np.zeros((n_out,)),
        "W1": W1.reshape(n_in, n_hidden),
        "W2": W2.reshape(n_hidden, n_out),
    }


# %% alternative="random_stretched"
# title: numbers in (0, 1), doubled and shifted


def initialise(n_in, n_hidden, n_out, rng):
    return {
        "W1": 2.0 * rng.random((n_in, n_hidden)) - 1.0,
        "b1": np.zeros(n_hidden),
        "W2": 2.0 * rng.random((n_hidden, n_out)) - 1.0,
        "b2": np.zeros(n_out),
    }


# %% alternative="signs_drawn_apart"
# title: sizes first, then signs


def initialise(n_in, n_hidden, n_out, rng):
    def draw(shape):
        return rng.random(shape) * rng.choice([-1.0, 1.0], size=shape)

    W1 = draw((n_in, n_hidden))
    W2 = draw((n_hidden, n_out))
    return {"W1": W1, "b1": 0.0 * W1[0], "W2": W2, "b2": 0.0 * W2[0]}
