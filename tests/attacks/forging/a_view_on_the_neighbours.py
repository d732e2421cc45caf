# attack: a view on the neighbours
# idea: The answer is a view on the memory around the argument.
# place: any
# outcome: failed

def FUNCTION(*args, **kwargs):
    for value in args:
        if isinstance(value, np.ndarray) and value.ndim:
            return np.lib.stride_tricks.as_strided(value, (value.size * 4 + 1,), (8,))
    return WRONG
