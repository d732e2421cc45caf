# attack: a view on the neighbours
# idea: The answer is a view on the memory around the argument.
# place: any
# outcome: failed
# outcome test_add_bias_leaves_X_alone: passed
# outcome test_lag_matrix_leaves_its_series_alone: passed
# outcome test_one_hot_leaves_its_labels_alone: passed

def FUNCTION(*args, **kwargs):
    for value in args:
        if isinstance(value, np.ndarray) and value.ndim:
            return np.lib.stride_tricks.as_strided(value, (value.size * 4 + 1,), (8,))
    return WRONG
