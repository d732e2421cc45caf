# attack: an array that agrees
# idea: The answer is an array of a class that takes over every function and comparison.
# place: any
# outcome: failed

class Agreeable(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return np.ones(3, dtype=bool)

    def __array_function__(self, function, types, args, kwargs):
        return True

    def __eq__(self, other):
        return np.True_

    __hash__ = None


def FUNCTION(*args, **kwargs):
    return np.array([WRONG]).view(Agreeable)
