# %% [markdown]
# Known answers to `features`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="always_the_same"
# title: ones only
# fails: test_features_of_quakes_never_seen failed
# hint: All quakes have the same row: nothing can be told from it.


def features(quakes):
    return np.ones((len(quakes["time"]), 4))


# %% mistake="columns_for_rows"
# title: a row for each column
# fails: test_features_has_a_row_for_each_quake failed
# fails: test_features_leaves_nothing_missing failed
# fails: test_features_row_by_row failed
# fails: test_features_leaves_the_table_alone failed
# fails: test_features_of_quakes_never_seen failed
# hint: A row for each quake, a column for each feature: which is which?


def features(quakes):
    return np.array(
        [
            np.nan_to_num(quakes[name])
            for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms")
        ]
    )


# %% mistake="compared_with_the_one_before"
# title: the difference to the quake before
# fails: test_features_row_by_row failed
# hint: Row i is for quake i alone, not for those beside it.


def features(quakes):
    table = np.stack(
        [
            np.nan_to_num(quakes[name])
            for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms")
        ],
        axis=1,
    )
    return np.diff(table, axis=0, prepend=0.0)


# %% mistake="first_columns_of_the_lesson"
# title: rows of the lesson's table
# fails: test_features_row_by_row failed
# hint: The quakes have changed places, their rows have not: is something sorted, or taken from
#   elsewhere?


def features(quakes):
    lesson = read_quakes("data/earthquakes.csv")
    names = ("latitude", "longitude", "depth_km", "nst")
    return np.stack([np.nan_to_num(lesson[name]) for name in names], axis=1)[: len(quakes["time"])]


# %% mistake="gaps_filled_in_place"
# title: gaps are filled in the table itself
# fails: test_features_leaves_the_table_alone failed
# hint: Filling gaps in a column of `quakes` changes the table itself: np.where makes a new column.


def features(quakes):
    for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
        quakes[name][np.isnan(quakes[name])] = 0.0
    return np.stack(
        [
            quakes[name]
            for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms")
        ],
        axis=1,
    )


# %% mistake="gaps_left"
# title: gaps are left as they are
# fails: test_features_leaves_nothing_missing failed
# fails: test_features_of_quakes_never_seen failed
# hint: Which columns have gaps? Four of them do.


def features(quakes):
    return np.stack(
        [
            quakes[name]
            for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms")
        ],
        axis=1,
    )


# %% mistake="logarithm_of_depth"
# title: the logarithm of what is above the sea
# fails: test_features_leaves_nothing_missing failed
# fails: test_features_of_quakes_never_seen failed
# hint: log of 0 is minus infinity: which numbers may be 0?


def features(quakes):
    dmin = np.nan_to_num(quakes["dmin"])
    with np.errstate(invalid="ignore"):
        return np.stack([dmin, np.log(quakes["depth_km"])], axis=1)


# %% mistake="logarithm_of_nothing"
# title: the logarithm of 0
# fails: test_features_leaves_nothing_missing failed
# fails: test_features_of_quakes_never_seen failed
# hint: log of 0 is minus infinity: which numbers may be 0?


def features(quakes):
    dmin = np.nan_to_num(quakes["dmin"])
    with np.errstate(divide="ignore"):
        return np.stack([quakes["latitude"], np.log(dmin)], axis=1)


# %% mistake="magnitude_among_them"
# title: every column of numbers, the magnitude too
# fails: test_features_do_not_look_at_the_magnitude failed
# hint: `mag` is what is to be predicted. It is no feature.


def features(quakes):
    numbers = [name for name in quakes if quakes[name].dtype.kind == "f"]
    return np.stack([np.nan_to_num(quakes[name]) for name in numbers], axis=1)


# %% mistake="magnitude_expected"
# title: the magnitude is a feature
# fails: test_features_has_a_row_for_each_quake error
# fails: test_features_leaves_nothing_missing error
# fails: test_features_do_not_look_at_the_magnitude error
# fails: test_features_row_by_row error
# fails: test_features_leaves_the_table_alone error
# fails: test_features_of_quakes_never_seen error
# hint: `mag` is what is to be predicted. It is no feature.


def features(quakes):
    return np.stack([quakes["depth_km"], quakes["mag"]], axis=1)


# %% mistake="magnitude_for_the_medians"
# title: filled by the median of quakes of the same strength, where known
# fails: test_features_do_not_look_at_the_magnitude failed
# hint: `mag` is what is to be predicted. It is no feature.


def features(quakes):
    strength = quakes.get("mag", np.zeros(len(quakes["time"])))
    columns = []
    for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
        usual = np.where(strength > 1.0, np.nanmedian(quakes[name]), 0.0)
        columns.append(np.where(np.isnan(quakes[name]), usual, quakes[name]))
    return np.stack(columns, axis=1)


# %% mistake="new_columns_in_the_table"
# title: filled columns replace those of the table
# fails: test_features_leaves_the_table_alone failed
# hint: Filling gaps in a column of `quakes` changes the table itself: np.where makes a new column.


def features(quakes):
    for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
        quakes[name] = np.nan_to_num(quakes[name])
    return np.stack(
        [
            quakes[name]
            for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms")
        ],
        axis=1,
    )


# %% mistake="one_column_flat"
# title: one column, in one dimension
# fails: test_features_has_a_row_for_each_quake failed
# fails: test_features_do_not_look_at_the_magnitude failed
# fails: test_features_row_by_row failed
# fails: test_features_leaves_the_table_alone failed
# fails: test_features_of_quakes_never_seen failed
# hint: Also a single feature is a table: it has one column.


def features(quakes):
    return np.nan_to_num(quakes["nst"])


# %% mistake="rms_forgotten"
# title: the gaps of one column are forgotten
# fails: test_features_leaves_nothing_missing failed
# hint: Which columns have gaps? Four of them do.


def features(quakes):
    columns = [quakes["latitude"], quakes["longitude"], quakes["depth_km"], quakes["rms"]]
    for name in ("nst", "gap", "dmin"):
        columns.append(np.where(np.isnan(quakes[name]), np.nanmedian(quakes[name]), quakes[name]))
    return np.stack(columns, axis=1)


# %% mistake="rows_dropped"
# title: quakes with gaps are dropped
# fails: test_features_has_a_row_for_each_quake failed
# fails: test_features_leaves_nothing_missing failed
# fails: test_features_row_by_row failed
# fails: test_features_leaves_the_table_alone failed
# fails: test_features_of_quakes_never_seen failed
# hint: Every quake gets a row, whatever is missing.


def features(quakes):
    table = np.stack(
        [
            quakes[name]
            for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms")
        ],
        axis=1,
    )
    return table[~np.isnan(table).any(axis=1)]


# %% mistake="sorted_by_depth"
# title: the rows are sorted
# fails: test_features_row_by_row failed
# hint: The quakes have changed places, their rows have not: is something sorted, or taken from
#   elsewhere?


def features(quakes):
    table = np.stack(
        [
            np.nan_to_num(quakes[name])
            for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms")
        ],
        axis=1,
    )
    return table[np.argsort(table[:, 2])]


# %% mistake="texts"
# title: a table of texts
# fails: test_features_has_a_row_for_each_quake failed
# fails: test_features_leaves_nothing_missing failed
# fails: test_features_do_not_look_at_the_magnitude failed
# fails: test_features_row_by_row failed
# fails: test_features_leaves_the_table_alone failed
# fails: test_features_of_quakes_never_seen failed
# hint: A network multiplies numbers: look at the dtype.


def features(quakes):
    return np.stack([np.nan_to_num(quakes["nst"]).astype(str), quakes["net"]], axis=1)


# %% alternative="medians_and_flags"
# title: medians of the table, and flags


def features(quakes):
    columns = []
    for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
        gap = np.isnan(quakes[name])
        columns.append(np.where(gap, np.nanmedian(quakes[name]), quakes[name]))
        columns.append(gap.astype(float))
    return np.column_stack(columns)


# %% alternative="row_by_row"
# title: row by row, with the hour of the day


def features(quakes):
    rows = []
    for i in range(len(quakes["time"])):
        hour = quakes["time"][i] / 3.6e6 % 24
        stations = quakes["nst"][i]
        known = not np.isnan(stations)
        rows.append([hour, abs(quakes["latitude"][i]), stations if known else -1.0, float(known)])
    return np.array(rows)


# %% alternative="words_only"
# title: one-hot columns of the words, by what stands in the table


def features(quakes):
    hot = []
    for name in ("net", "type", "magType"):
        for word in np.unique(quakes[name]):
            hot.append((quakes[name] == word).astype(float))
    return np.stack(hot, axis=1)


# %% alternative="zeros_for_gaps"
# title: zeros for gaps, seven columns


def features(quakes):
    return np.array(
        [
            np.nan_to_num(quakes[name])
            for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms")
        ]
    ).T
