# %% [markdown]
# Known answers to `lag_matrix`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="integers_kept"
# title: a series of whole numbers stays one
# fails: test_lag_matrix_begins_with_the_first_window failed
# hint: The numbers are right; look at the type of what comes back, and at its dtype.


def lag_matrix(series, n_lags):
    series = np.asarray(series)
    return np.array([series[t : t + n_lags] for t in range(len(series) - n_lags)])


# %% mistake="list_returned"
# title: a list of arrays for a table
# fails: test_lag_matrix_begins_with_the_first_window failed
# hint: The numbers are right; look at the type of what comes back, and at its dtype.


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return [series[t : t + n_lags] for t in range(len(series) - n_lags)]


# %% mistake="newest_first"
# title: the newest day on the left
# fails: test_lag_matrix_of_two_lags failed
# fails: test_lag_matrix_begins_with_the_first_window failed
# fails: test_lag_matrix_of_any_series failed
# hint: The oldest day stands on the left.


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return np.array([series[t : t + n_lags][::-1] for t in range(len(series) - n_lags)])


# %% mistake="no_overlap"
# title: windows that do not overlap
# fails: test_lag_matrix_of_two_lags failed
# fails: test_lag_matrix_has_a_row_for_each_target failed
# fails: test_lag_matrix_of_any_series failed
# fails: test_lag_matrix_leaves_its_series_alone failed
# hint: Each window starts one day after the one before, not where that one ended.


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    rows = (len(series) - 1) // n_lags
    return series[: rows * n_lags].reshape(rows, n_lags)


# %% mistake="one_row_missing"
# title: the last row is missing
# fails: test_lag_matrix_of_two_lags failed
# fails: test_lag_matrix_has_a_row_for_each_target failed
# fails: test_lag_matrix_of_any_series failed
# hint: One row is missing: count the targets series[n_lags:].


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return np.array([series[t : t + n_lags] for t in range(len(series) - n_lags - 1)])


# %% mistake="one_row_too_many"
# title: the last window too, which has no target
# fails: test_lag_matrix_of_two_lags failed
# fails: test_lag_matrix_has_a_row_for_each_target failed
# fails: test_lag_matrix_of_any_series failed
# hint: The last window has no day after it: one row too many.


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return np.array([series[t : t + n_lags] for t in range(len(series) - n_lags + 1)])


# %% mistake="shifts_in_place"
# title: the series is shifted in place, though the table is right
# fails: test_lag_matrix_leaves_its_series_alone failed
# hint: np.asarray makes no copy of an array: is something written into series?


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    table = np.zeros((len(series) - n_lags, n_lags))
    for lag in range(n_lags):
        table[:, lag] = series[: len(table)]
        series[:-1] = series[1:].copy()
    return table


# %% mistake="single_column_squeezed"
# title: a table with one column loses its axis
# fails: test_lag_matrix_has_a_row_for_each_target failed
# hint: A table is asked for, also where it has one column only: (2, 1).


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    table = np.array([series[t : t + n_lags] for t in range(len(series) - n_lags)])
    return np.squeeze(table) if n_lags == 1 else table


# %% mistake="starts_one_late"
# title: the windows start at series[1]
# fails: test_lag_matrix_of_two_lags failed
# fails: test_lag_matrix_begins_with_the_first_window failed
# fails: test_lag_matrix_of_any_series failed
# hint: Row 0 starts with series[0].


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return np.array([series[t + 1 : t + 1 + n_lags] for t in range(len(series) - n_lags)])


# %% mistake="target_included"
# title: the target as a further column
# fails: test_lag_matrix_of_two_lags failed
# fails: test_lag_matrix_begins_with_the_first_window failed
# fails: test_lag_matrix_has_a_row_for_each_target failed
# fails: test_lag_matrix_of_any_series failed
# hint: The targets are not part of the table.


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return np.array([series[t : t + n_lags + 1] for t in range(len(series) - n_lags)])


# %% mistake="two_lags_always"
# title: the number of lags stands in the code
# fails: test_lag_matrix_begins_with_the_first_window failed
# fails: test_lag_matrix_has_a_row_for_each_target failed
# fails: test_lag_matrix_of_any_series failed
# hint: Where does the number of lags enter? You always take three, or two.


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return np.column_stack([series[:-2], series[1:-1]])


# %% mistake="whole_degrees"
# title: whole degrees only
# fails: test_lag_matrix_of_any_series failed
# hint: Are digits lost on the way?


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return np.array([np.round(series[t : t + n_lags]) for t in range(len(series) - n_lags)])


# %% mistake="windows_in_columns"
# title: windows in the columns
# fails: test_lag_matrix_of_two_lags failed
# fails: test_lag_matrix_begins_with_the_first_window failed
# fails: test_lag_matrix_has_a_row_for_each_target failed
# fails: test_lag_matrix_of_any_series failed
# hint: Windows stand in the rows; in yours they stand in the columns.


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return np.array([series[t : t + n_lags] for t in range(len(series) - n_lags)]).T


# %% mistake="wraps_round"
# title: the end of the series goes on with its beginning
# fails: test_lag_matrix_of_two_lags failed
# fails: test_lag_matrix_has_a_row_for_each_target failed
# fails: test_lag_matrix_of_any_series failed
# hint: The end of the series does not go on with its beginning.


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return np.column_stack([np.roll(series, -lag) for lag in range(n_lags)])


# %% alternative="indices"
# title: a table of indices


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return series[np.arange(len(series) - n_lags)[:, np.newaxis] + np.arange(n_lags)]


# %% alternative="shifted_columns"
# title: the shifted series as columns


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    rows = len(series) - n_lags
    return np.column_stack([series[lag : lag + rows] for lag in range(n_lags)])


# %% alternative="sliding_window_view"
# title: sliding_window_view without its last row


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    return np.lib.stride_tricks.sliding_window_view(series, n_lags)[:-1]


# %% alternative="two_loops"
# title: two loops


def lag_matrix(series, n_lags):
    series = np.asarray(series, dtype=float)
    table = np.empty((len(series) - n_lags, n_lags))
    for t in range(len(series) - n_lags):
        for lag in range(n_lags):
            table[t, lag] = series[t + lag]
    return table
