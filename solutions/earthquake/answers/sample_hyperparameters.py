# %% [markdown]
# Known answers to `sample_hyperparameters`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="by_the_logarithm"
# title: floats above 0 by their logarithm
# fails: test_sample_hyperparameters_draws_floats_evenly failed
# hint: Uniform: every part of the range is as likely as every other of its width.


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(rng.integers(low, high + 1))
        else:
            drawn[name] = float(
                np.exp(rng.uniform(np.log(low), np.log(high)))
                if low > 0
                else rng.uniform(low, high)
            )
    return drawn


# %% mistake="everything_a_float"
# title: everything is a float
# fails: test_sample_hyperparameters_gives_ints_and_floats failed
# fails: test_sample_hyperparameters_draws_every_int failed
# hint: A pair of ints gives an int.


def sample_hyperparameters(ranges, rng):
    return {name: float(rng.uniform(low, high)) for name, (low, high) in ranges.items()}


# %% mistake="everything_an_int"
# title: everything is an int
# fails: test_sample_hyperparameters_gives_ints_and_floats failed
# fails: test_sample_hyperparameters_draws_floats_evenly failed
# fails: test_sample_hyperparameters_draws_each_name_anew failed
# hint: A pair of floats gives a float.


def sample_hyperparameters(ranges, rng):
    return {
        name: int(rng.integers(int(low), int(high) + 1)) for name, (low, high) in ranges.items()
    }


# %% mistake="floats_from_a_grid"
# title: floats from a grid of three
# fails: test_sample_hyperparameters_draws_floats_evenly failed
# fails: test_sample_hyperparameters_draws_each_name_anew failed
# hint: Uniform: every part of the range is as likely as every other of its width.


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(rng.integers(low, high + 1))
        else:
            drawn[name] = float(low + (high - low) * rng.integers(0, 3) / 3)
    return drawn


# %% mistake="global_generator"
# title: NumPy's global generator
# fails: test_sample_hyperparameters_draws_with_the_generator_it_is_given failed
# hint: The same seed, another draw: which generator do you draw from?


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(np.random.randint(low, high + 1))
        else:
            drawn[name] = float(np.random.uniform(low, high))
    return drawn


# %% mistake="ints_cut_off"
# title: ints by cutting off, towards 0
# fails: test_sample_hyperparameters_draws_every_int failed
# hint: Something comes that is larger than `high`: try (-3, -2), too.


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(rng.uniform(low, high + 1))
        else:
            drawn[name] = float(rng.uniform(low, high))
    return drawn


# %% mistake="last_name_only"
# title: only the last name is kept
# fails: test_sample_hyperparameters_gives_ints_and_floats failed
# fails: test_sample_hyperparameters_draws_with_the_generator_it_is_given failed
# fails: test_sample_hyperparameters_draws_every_int failed
# fails: test_sample_hyperparameters_draws_floats_evenly failed
# fails: test_sample_hyperparameters_draws_each_name_anew failed
# fails: test_sample_hyperparameters_of_narrow_and_no_ranges failed
# hint: One value for each name, under that name.


def sample_hyperparameters(ranges, rng):
    for name, (low, high) in ranges.items():
        drawn = {}
        if isinstance(low, int):
            drawn[name] = int(rng.integers(low, high + 1))
        else:
            drawn[name] = float(rng.uniform(low, high))
    return drawn


# %% mistake="lower_end_left_out"
# title: the lower end of ints is left out
# fails: test_sample_hyperparameters_draws_every_int failed
# hint: The lower end never comes: `low` is included.


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(rng.integers(min(low + 1, high), high + 1))
        else:
            drawn[name] = float(rng.uniform(low, high))
    return drawn


# %% mistake="middle_of_the_range"
# title: floats around the middle, normally distributed
# fails: test_sample_hyperparameters_draws_floats_evenly failed
# hint: Uniform: every part of the range is as likely as every other of its width.


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(rng.integers(low, high + 1))
        else:
            drawn[name] = float(
                np.clip(rng.normal((low + high) / 2, (high - low) / 8), low, high - 1e-9)
            )
    return drawn


# %% mistake="names_left_out"
# title: values without their names
# fails: test_sample_hyperparameters_gives_ints_and_floats failed
# fails: test_sample_hyperparameters_draws_with_the_generator_it_is_given failed
# fails: test_sample_hyperparameters_draws_every_int failed
# fails: test_sample_hyperparameters_draws_floats_evenly failed
# fails: test_sample_hyperparameters_draws_each_name_anew failed
# fails: test_sample_hyperparameters_of_narrow_and_no_ranges failed
# hint: One value for each name, under that name.


def sample_hyperparameters(ranges, rng):
    drawn = []
    for low, high in ranges.values():
        if isinstance(low, int):
            drawn.append(int(rng.integers(low, high + 1)))
        else:
            drawn.append(float(rng.uniform(low, high)))
    return drawn


# %% mistake="one_draw_for_all"
# title: one draw for all names
# fails: test_sample_hyperparameters_draws_each_name_anew failed
# hint: Is it one draw for all names? Each name has its own.


def sample_hyperparameters(ranges, rng):
    share = rng.random()
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = low + int(share * (high + 1 - low))
        else:
            drawn[name] = low + share * (high - low)
    return drawn


# %% mistake="one_too_many"
# title: one beyond the upper end
# fails: test_sample_hyperparameters_draws_every_int failed
# fails: test_sample_hyperparameters_of_narrow_and_no_ranges failed
# hint: Something comes that is larger than `high`: try (-3, -2), too.


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(rng.integers(low, high + 2))
        else:
            drawn[name] = float(rng.uniform(low, high))
    return drawn


# %% mistake="only_the_ends"
# title: one of the two ends
# fails: test_sample_hyperparameters_gives_ints_and_floats failed
# fails: test_sample_hyperparameters_draws_every_int failed
# fails: test_sample_hyperparameters_draws_floats_evenly failed
# fails: test_sample_hyperparameters_draws_each_name_anew failed


def sample_hyperparameters(ranges, rng):
    return {name: pair[int(rng.integers(0, 2))] for name, pair in ranges.items()}


# %% mistake="range_forgotten"
# title: the lower end is not added
# fails: test_sample_hyperparameters_gives_ints_and_floats failed
# fails: test_sample_hyperparameters_draws_floats_evenly failed


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(rng.integers(low, high + 1))
        else:
            drawn[name] = float((high - low) * rng.random())
    return drawn


# %% mistake="ranges_filled"
# title: the ranges are filled with the draws
# fails: test_sample_hyperparameters_draws_with_the_generator_it_is_given error
# fails: test_sample_hyperparameters_of_narrow_and_no_ranges failed
# hint: The dict of ranges was changed: make a new one.


def sample_hyperparameters(ranges, rng):
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            ranges[name] = int(rng.integers(low, high + 1))
        else:
            ranges[name] = float(rng.uniform(low, high))
    return ranges


# %% mistake="seed_fixed_inside"
# title: a generator of its own, always the same
# fails: test_sample_hyperparameters_draws_with_the_generator_it_is_given failed
# fails: test_sample_hyperparameters_draws_every_int failed
# fails: test_sample_hyperparameters_draws_floats_evenly failed
# fails: test_sample_hyperparameters_draws_each_name_anew failed
# hint: Another seed, the same draw: which generator do you draw from?


def sample_hyperparameters(ranges, rng):
    rng = np.random.default_rng(0)
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(rng.integers(low, high + 1))
        else:
            drawn[name] = float(rng.uniform(low, high))
    return drawn


# %% mistake="seed_for_each_name"
# title: a generator made anew for each name
# fails: test_sample_hyperparameters_draws_each_name_anew failed
# hint: Is it one draw for all names? Each name has its own.


def sample_hyperparameters(ranges, rng):
    seed = int(rng.integers(10**9))
    drawn = {}
    for name, (low, high) in ranges.items():
        rng = np.random.default_rng(seed)
        if isinstance(low, int):
            drawn[name] = int(rng.integers(low, high + 1))
        else:
            drawn[name] = float(rng.uniform(low, high))
    return drawn


# %% mistake="upper_end_left_out"
# title: the upper end of ints is left out
# fails: test_sample_hyperparameters_draws_every_int failed
# hint: The upper end never comes: `high` is included.


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name, (low, high) in ranges.items():
        if isinstance(low, int):
            drawn[name] = int(rng.integers(low, high)) if high > low else low
        else:
            drawn[name] = float(rng.uniform(low, high))
    return drawn


# %% mistake="whole_floats_taken_for_ints"
# title: a float that is whole is taken for an int
# fails: test_sample_hyperparameters_gives_ints_and_floats failed
# fails: test_sample_hyperparameters_draws_floats_evenly failed
# fails: test_sample_hyperparameters_draws_each_name_anew failed
# hint: A pair of floats gives a float.


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name, (low, high) in ranges.items():
        if low == int(low) and high == int(high):
            drawn[name] = int(rng.integers(int(low), int(high) + 1))
        else:
            drawn[name] = float(rng.uniform(low, high))
    return drawn


# %% alternative="a_share_of_the_range"
# title: a share of the range, cut off for ints


def sample_hyperparameters(ranges, rng):
    drawn = dict(ranges)
    for name in ranges:
        low, high = ranges[name]
        share = rng.random()
        if isinstance(low, float):
            drawn[name] = low + share * (high - low)
        else:
            drawn[name] = low + int(np.floor(share * (high - low + 1)))
    return drawn


# %% alternative="choice"
# title: ints by choice from a range


def sample_hyperparameters(ranges, rng):
    def one(low, high):
        if isinstance(low, int) and isinstance(high, int):
            return int(low + rng.choice(high - low + 1))
        return float(rng.uniform(low, high))

    return {name: one(*pair) for name, pair in ranges.items()}


# %% alternative="names_backwards"
# title: the last name first


def sample_hyperparameters(ranges, rng):
    drawn = {}
    for name in reversed(list(ranges)):
        low, high = ranges[name]
        whole = isinstance(low, int)
        drawn[name] = (
            int(rng.integers(low, high, endpoint=True)) if whole else float(rng.uniform(low, high))
        )
    return drawn


# %% alternative="numpy_scalars"
# title: NumPy's own numbers


def sample_hyperparameters(ranges, rng):
    return {
        name: rng.integers(pair[0], pair[1] + 1)
        if type(pair[0]) is int
        else np.float64(rng.uniform(*pair))
        for name, pair in ranges.items()
    }
