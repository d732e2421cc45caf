# %% [markdown]
# Known answers to `one_hot`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="as_many_as_occur"
# title: as many columns as labels occur
# fails: test_one_hot_with_words_that_do_not_occur failed
# fails: test_one_hot_of_any_labels failed
# hint: How many columns? Not as many as happen to occur: n_classes.


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    return np.eye(np.max(labels) + 1)[labels]


# %% mistake="counted_from_one"
# title: labels counted from 1
# fails: test_one_hot_of_rain_drizzle_sun failed
# fails: test_one_hot_of_any_labels failed
# hint: Labels count from 0: the label 0 belongs to column 0.


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    return np.eye(n_classes)[labels - 1]


# %% mistake="index_error"
# title: an IndexError for a label that is none
# fails: test_one_hot_refuses_a_label_that_is_too_large failed
# fails: test_one_hot_refuses_labels_that_are_none failed
# hint: An IndexError comes too late and says too little: raise ValueError before.


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    return np.eye(n_classes)[labels]


# %% mistake="integers"
# title: whole numbers for floats
# fails: test_one_hot_of_any_labels failed
# hint: The numbers are right; look at the type of what comes back, and at its dtype.


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    return np.eye(n_classes, dtype=int)[labels]


# %% mistake="label_for_one"
# title: the label itself for 1.0
# fails: test_one_hot_of_rain_drizzle_sun failed
# fails: test_one_hot_of_any_labels failed
# hint: The label itself stands there; a 1.0 belongs there.


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    return np.eye(n_classes)[labels] * labels[:, np.newaxis]


# %% mistake="last_word_left_out"
# title: a column less, since the last follows from the others
# fails: test_one_hot_of_rain_drizzle_sun failed
# fails: test_one_hot_with_words_that_do_not_occur failed
# fails: test_one_hot_of_any_labels failed


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    return np.eye(n_classes)[labels][:, :-1]


# %% mistake="n_classes_allowed"
# title: > for >=: n_classes is taken for a label
# fails: test_one_hot_refuses_a_label_that_is_too_large failed
# fails: test_one_hot_refuses_labels_that_are_none failed
# hint: n_classes itself is no label: they end one before.


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels > n_classes)):
        raise ValueError("a label that is none")
    return (labels[:, np.newaxis] == np.arange(n_classes)).astype(float)


# %% mistake="negative_wraps_round"
# title: negative labels count from the end
# fails: test_one_hot_refuses_labels_that_are_none failed
# hint: As an index, -1 means the last place. Is it a label?


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any(labels >= n_classes):
        raise ValueError("a label that is none")
    return np.eye(n_classes)[labels]


# %% mistake="ones_and_zeros_changed"
# title: 0.0 in its place and 1.0 elsewhere
# fails: test_one_hot_of_rain_drizzle_sun failed
# fails: test_one_hot_of_any_labels failed
# hint: Ones and zeros have changed places.


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    return (labels[:, np.newaxis] != np.arange(n_classes)).astype(float)


# %% mistake="rows_for_columns"
# title: a column for each label
# fails: test_one_hot_of_rain_drizzle_sun failed
# fails: test_one_hot_with_words_that_do_not_occur failed
# fails: test_one_hot_of_any_labels failed
# hint: A row for each label, a column for each word.


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    return np.eye(n_classes)[:, labels]


# %% mistake="sorts_in_place"
# title: the labels are sorted in place
# fails: test_one_hot_leaves_its_labels_alone failed
# hint: np.asarray makes no copy of an array: is something written into labels?


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    table = np.eye(n_classes)[labels]
    labels.sort()
    labels[:] = labels[::-1] - 1
    return table


# %% mistake="truth_values"
# title: True and False for 1.0 and 0.0
# fails: test_one_hot_of_any_labels failed
# hint: The numbers are right; look at the type of what comes back, and at its dtype.


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    return labels[:, np.newaxis] == np.arange(n_classes)


# %% mistake="whole_columns"
# title: a slice for a pair of indices, so whole columns are set
# fails: test_one_hot_of_rain_drizzle_sun failed
# fails: test_one_hot_of_any_labels failed


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    table = np.zeros((len(labels), n_classes))
    table[:, labels] = 1.0
    return table


# %% mistake="zeros_for_no_label"
# title: a row of zeros for a label that is none
# fails: test_one_hot_refuses_a_label_that_is_too_large failed
# fails: test_one_hot_refuses_labels_that_are_none failed
# hint: As an index, -1 means the last place. Is it a label?


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    return (labels[:, np.newaxis] == np.arange(n_classes)).astype(float)


# %% alternative="identity"
# title: rows of the identity


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    return np.eye(n_classes)[labels]


# %% alternative="loop"
# title: a loop over the labels


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    table = np.zeros((len(labels), n_classes))
    for i, label in enumerate(labels):
        if not 0 <= label < n_classes:
            raise ValueError(f"{label} is no label")
        table[i, label] = 1.0
    return table


# %% alternative="pairs_of_indices"
# title: zeros, and ones at pairs of indices


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if labels.min() < 0 or labels.max() > n_classes - 1:
        raise ValueError(labels)
    table = np.zeros((labels.size, n_classes))
    table[np.arange(labels.size), labels] = 1
    return table


# %% alternative="scattered"
# title: np.put_along_axis


def one_hot(labels, n_classes):
    labels = np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label that is none")
    table = np.zeros((len(labels), n_classes))
    np.put_along_axis(table, labels[:, np.newaxis], 1.0, axis=1)
    return table
