# %% [markdown]
# Known answers to `split`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="counted_from_one"
# title: indices from 1 to n
# fails: test_split_of_ten failed
# fails: test_split_of_any_size failed
# fails: test_split_with_an_empty_part failed
# fails: test_split_gives_everybody_a_chance failed


def split(n, fraction, rng):
    order = rng.permutation(n) + 1
    n_test = round(fraction * n)
    return order[n_test:], order[:n_test]


# %% mistake="cut_off"
# title: cut off instead of rounded
# fails: test_split_of_any_size failed
# hint: Rounded, not cut off: 0.29 of 100 are 29.


def split(n, fraction, rng):
    order = rng.permutation(n)
    n_test = int(fraction * n)
    return order[n_test:], order[:n_test]


# %% mistake="drawn_twice"
# title: two draws, so that the parts overlap
# fails: test_split_of_ten failed
# fails: test_split_of_any_size failed
# hint: Some quakes are in both parts.


def split(n, fraction, rng):
    n_test = round(fraction * n)
    return rng.permutation(n)[n_test:], rng.permutation(n)[:n_test]


# %% mistake="drawn_with_repeats"
# title: test rows drawn one by one, some twice
# fails: test_split_shuffles_with_the_generator_it_is_given failed
# fails: test_split_of_any_size failed
# fails: test_split_with_an_empty_part failed


def split(n, fraction, rng):
    test = rng.integers(0, n, size=round(fraction * n))
    return np.setdiff1d(np.arange(n), test), test


# %% mistake="each_by_chance"
# title: each row to test by a chance of its own
# fails: test_split_of_ten failed
# fails: test_split_shuffles_with_the_generator_it_is_given failed
# fails: test_split_of_any_size failed
# fails: test_split_gives_everybody_a_chance failed


def split(n, fraction, rng):
    drawn = rng.random(n) < fraction
    return np.flatnonzero(~drawn), np.flatnonzero(drawn)


# %% mistake="everybody_to_train"
# title: the training part has everybody
# fails: test_split_of_ten failed
# fails: test_split_of_any_size failed
# fails: test_split_with_an_empty_part failed
# hint: Some quakes are in both parts.


def split(n, fraction, rng):
    order = rng.permutation(n)
    return order, order[: round(fraction * n)]


# %% mistake="floats"
# title: indices as floats
# fails: test_split_of_any_size failed
# fails: test_split_with_an_empty_part failed
# hint: Index arrays are asked for: arrays of whole numbers, in one dimension.


def split(n, fraction, rng):
    order = rng.permutation(n).astype(float)
    n_test = round(fraction * n)
    return order[n_test:], order[:n_test]


# %% mistake="global_generator"
# title: NumPy's global generator
# fails: test_split_shuffles_with_the_generator_it_is_given failed
# hint: The same seed, other parts: which generator do you draw from?


def split(n, fraction, rng):
    order = np.random.permutation(n)
    n_test = round(fraction * n)
    return order[n_test:], order[:n_test]


# %% mistake="half_always_up"
# title: a half is always rounded up
# fails: test_split_of_any_size failed


def split(n, fraction, rng):
    order = rng.permutation(n)
    n_test = int(fraction * n + 0.5)
    return order[n_test:], order[:n_test]


# %% mistake="last_left_out"
# title: the last index is never drawn
# fails: test_split_of_ten failed
# fails: test_split_of_any_size failed
# fails: test_split_with_an_empty_part failed
# fails: test_split_gives_everybody_a_chance failed
# hint: Some quakes are in neither part.


def split(n, fraction, rng):
    order = rng.permutation(n - 1)
    n_test = round(fraction * n)
    return order[n_test:], order[:n_test]


# %% mistake="lists"
# title: lists, of which an empty one is no index
# fails: test_split_of_any_size failed
# fails: test_split_with_an_empty_part failed
# hint: Index arrays are asked for: arrays of whole numbers, in one dimension.


def split(n, fraction, rng):
    order = rng.permutation(n).tolist()
    n_test = round(fraction * n)
    return order[n_test:], order[:n_test]


# %% mistake="minus_zero"
# title: cut from the end, where 0 rows are all rows
# fails: test_split_with_an_empty_part failed
# hint: A slice that begins at -0 begins at 0.


def split(n, fraction, rng):
    order = rng.permutation(n)
    n_test = round(fraction * n)
    return order[:-n_test], order[-n_test:]


# %% mistake="not_shuffled"
# title: the last rows to test
# fails: test_split_shuffles_with_the_generator_it_is_given failed
# fails: test_split_gives_everybody_a_chance failed
# hint: Another seed, the same parts: which generator do you draw from?


def split(n, fraction, rng):
    order = np.arange(n)
    n_train = n - round(fraction * n)
    return order[:n_train], order[n_train:]


# %% mistake="parts_exchanged"
# title: test part first
# fails: test_split_of_ten failed
# fails: test_split_shuffles_with_the_generator_it_is_given failed
# fails: test_split_of_any_size failed
# fails: test_split_with_an_empty_part failed
# hint: The training part comes first, and `fraction` is the test part's.


def split(n, fraction, rng):
    order = rng.permutation(n)
    n_test = round(fraction * n)
    return order[:n_test], order[n_test:]


# %% mistake="rounded_up"
# title: rounded up
# fails: test_split_of_any_size failed
# fails: test_split_with_an_empty_part failed


def split(n, fraction, rng):
    order = rng.permutation(n)
    n_test = int(np.ceil(fraction * n))
    return order[n_test:], order[:n_test]


# %% mistake="seed_fixed_inside"
# title: a generator of its own, always the same
# fails: test_split_shuffles_with_the_generator_it_is_given failed
# fails: test_split_gives_everybody_a_chance failed
# hint: Another seed, the same parts: which generator do you draw from?


def split(n, fraction, rng):
    order = np.random.default_rng(0).permutation(n)
    n_test = round(fraction * n)
    return order[n_test:], order[:n_test]


# %% mistake="tables_of_flags"
# title: flags instead of indices
# fails: test_split_of_ten failed
# fails: test_split_shuffles_with_the_generator_it_is_given failed
# fails: test_split_of_any_size failed
# fails: test_split_with_an_empty_part failed
# fails: test_split_gives_everybody_a_chance failed
# hint: Some quakes are in the test part twice.


def split(n, fraction, rng):
    chosen = np.zeros(n, dtype=bool)
    chosen[rng.permutation(n)[: round(fraction * n)]] = True
    return ~chosen, chosen


# %% alternative="choice"
# title: drawn by choice without replacement


def split(n, fraction, rng):
    order = rng.choice(n, size=n, replace=False)
    n_test = round(fraction * n)
    return order[n_test:].copy(), order[:n_test].copy()


# %% alternative="np_split"
# title: np.split, a list of two


def split(n, fraction, rng):
    order = rng.permutation(n)
    test, train = np.split(order, [round(n * fraction)])
    return [train, test]


# %% alternative="shuffle_in_place"
# title: shuffled in place, test rows from the end


def split(n, fraction, rng):
    order = np.arange(n)
    rng.shuffle(order)
    n_train = n - round(fraction * n)
    return order[:n_train], order[n_train:]


# %% alternative="sorted_by_keys"
# title: sorted by random keys


def split(n, fraction, rng):
    order = np.argsort(rng.random(n))
    n_test = round(fraction * n)
    return order[n_test:], order[:n_test]
