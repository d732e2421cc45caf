# %% [markdown]
# Known answers to `minibatches`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="a_generator"
# title: yields the batches
# fails: test_minibatches_are_index_arrays_in_a_list failed
# fails: test_minibatches_goes_on_drawing failed
# hint: A list is asked for: look at type(...).


def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    for start in range(0, n, batch_size):
        yield order[start : start + batch_size]


# %% mistake="a_tuple"
# title: a tuple for a list
# fails: test_minibatches_are_index_arrays_in_a_list failed
# hint: A list is asked for: look at type(...).


def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return tuple(order[start : start + batch_size] for start in range(0, n, batch_size))


# %% mistake="counts_from_one"
# title: the samples counted from 1
# fails: test_minibatches_of_ten_samples failed
# fails: test_minibatches_of_any_size failed
# fails: test_minibatches_are_stirred_well failed
# hint: Python counts from 0: the last sample is number 9.


def minibatches(n, batch_size, rng):
    order = rng.permutation(n) + 1
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]


# %% mistake="empty_batch"
# title: an empty batch where the samples come out evenly
# fails: test_minibatches_of_any_size failed
# fails: test_minibatches_are_stirred_well failed
# hint: The samples come out evenly here: is there an empty batch?


def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return [order[start : start + batch_size] for start in range(0, n + 1, batch_size)]


# %% mistake="even_batches"
# title: batches as even as possible
# fails: test_minibatches_of_ten_samples failed
# fails: test_minibatches_of_any_size failed
# hint: All batches are full, except the last.


def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return np.array_split(order, int(np.ceil(n / batch_size)))


# %% mistake="floats"
# title: indices as floats
# fails: test_minibatches_are_index_arrays_in_a_list failed
# hint: Each batch is an array of whole numbers, in one dimension: look at its type and dtype.


def minibatches(n, batch_size, rng):
    order = rng.permutation(n) * 1.0
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]


# %% mistake="last_left_out"
# title: the short batch is left out
# fails: test_minibatches_of_ten_samples failed
# fails: test_minibatches_draws_with_the_generator_it_is_given failed
# fails: test_minibatches_are_index_arrays_in_a_list failed
# fails: test_minibatches_of_any_size failed
# fails: test_minibatches_goes_on_drawing failed
# hint: The last two samples are left out: the last batch may be short.


def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return [order[start : start + batch_size] for start in range(0, n - batch_size + 1, batch_size)]


# %% mistake="lists"
# title: lists for arrays
# fails: test_minibatches_are_index_arrays_in_a_list failed
# hint: Each batch is an array of whole numbers, in one dimension: look at its type and dtype.


def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return [list(order[start : start + batch_size]) for start in range(0, n, batch_size)]


# %% mistake="masks"
# title: masks for indices
# fails: test_minibatches_of_ten_samples failed
# fails: test_minibatches_draws_with_the_generator_it_is_given failed
# fails: test_minibatches_are_index_arrays_in_a_list failed
# fails: test_minibatches_of_any_size failed
# fails: test_minibatches_are_stirred_well failed
# fails: test_minibatches_goes_on_drawing failed
# hint: Each batch is an array of whole numbers, in one dimension: look at its type and dtype.


def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return [
        np.isin(np.arange(n), order[start : start + batch_size])
        for start in range(0, n, batch_size)
    ]


# %% mistake="not_shuffled"
# title: the samples stay in order
# fails: test_minibatches_draws_with_the_generator_it_is_given failed
# fails: test_minibatches_are_stirred_well failed
# fails: test_minibatches_goes_on_drawing failed
# hint: Another seed, the same order: do you use `rng`?


def minibatches(n, batch_size, rng):
    order = np.arange(n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]


# %% mistake="number_of_batches"
# title: batch_size taken for the number of batches
# fails: test_minibatches_of_ten_samples failed
# fails: test_minibatches_are_index_arrays_in_a_list failed
# fails: test_minibatches_of_any_size failed
# fails: test_minibatches_are_stirred_well failed
# hint: How many samples are in a batch, and how many batches are there?


def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return np.array_split(order, batch_size)


# %% mistake="only_batches_shuffled"
# title: the batches are shuffled, not the samples
# fails: test_minibatches_are_stirred_well failed
# hint: Each batch holds the samples that stood together: shuffle before you cut.


def minibatches(n, batch_size, rng):
    batches = [np.arange(n)[start : start + batch_size] for start in range(0, n, batch_size)]
    short = [batch for batch in batches if len(batch) < batch_size]
    whole = [batch for batch in batches if len(batch) == batch_size]
    return [whole[i] for i in rng.permutation(len(whole))] + short


# %% mistake="own_generator"
# title: a generator of its own
# fails: test_minibatches_draws_with_the_generator_it_is_given failed
# fails: test_minibatches_goes_on_drawing failed
# hint: The same seed, another order: do you draw with `rng`?


def minibatches(n, batch_size, rng):
    order = np.random.default_rng().permutation(n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]


# %% mistake="seed_fixed"
# title: a seed fixed inside
# fails: test_minibatches_draws_with_the_generator_it_is_given failed
# fails: test_minibatches_goes_on_drawing failed
# hint: Another seed, the same order: do you use `rng`?


def minibatches(n, batch_size, rng):
    order = np.random.default_rng(0).permutation(n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]


# %% mistake="shuffled_inside"
# title: each batch is shuffled by itself
# fails: test_minibatches_are_stirred_well failed
# hint: Each batch holds the samples that stood together: shuffle before you cut.


def minibatches(n, batch_size, rng):
    return [
        rng.permutation(np.arange(n)[start : start + batch_size])
        for start in range(0, n, batch_size)
    ]


# %% mistake="state_copied"
# title: the generator's state is not moved on
# fails: test_minibatches_goes_on_drawing failed
# hint: The second epoch has the order of the first.


def minibatches(n, batch_size, rng):
    order = np.random.default_rng(0)
    order.bit_generator.state = rng.bit_generator.state
    order = order.permutation(n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]


# %% mistake="turned_round"
# title: the samples are turned round by a random number
# fails: test_minibatches_are_stirred_well failed
# hint: Neighbours stay together: look at the order that comes out.


def minibatches(n, batch_size, rng):
    order = np.roll(np.arange(n), rng.integers(n))
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]


# %% mistake="with_replacement"
# title: drawn with replacement
# fails: test_minibatches_of_ten_samples failed
# fails: test_minibatches_of_any_size failed
# fails: test_minibatches_are_stirred_well failed
# hint: Some samples come up twice and others never: shuffle, do not draw.


def minibatches(n, batch_size, rng):
    order = rng.integers(0, n, size=n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]


# %% alternative="argsort"
# title: random numbers, sorted


def minibatches(n, batch_size, rng):
    order = np.argsort(rng.random(n))
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]


# %% alternative="by_hand"
# title: Fisher and Yates by hand


def minibatches(n, batch_size, rng):
    order = list(range(n))
    for i in range(n - 1, 0, -1):
        j = int(rng.integers(0, i + 1))
        order[i], order[j] = order[j], order[i]
    batches = []
    for start in range(0, n, batch_size):
        batches.append(np.array(order[start : start + batch_size]))
    return batches


# %% alternative="choice"
# title: choice without replacement


def minibatches(n, batch_size, rng):
    order = rng.choice(n, size=n, replace=False)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]


# %% alternative="shuffle"
# title: shuffle in place


def minibatches(n, batch_size, rng):
    order = np.arange(n)
    rng.shuffle(order)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]


# %% alternative="split"
# title: np.split


def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return np.split(order, np.arange(batch_size, n, batch_size))


# %% alternative="while_loop"
# title: a while loop


def minibatches(n, batch_size, rng):
    rest = rng.permutation(np.arange(n))
    batches = []
    while len(rest) > 0:
        batches.append(rest[:batch_size])
        rest = rest[batch_size:]
    return batches
