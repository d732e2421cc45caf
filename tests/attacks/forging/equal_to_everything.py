# attack: equal to everything
# idea: The answer is an object that says yes to every comparison.
# place: l2_norm
# outcome: failed

class Anything:
    def _yes(self, *args, **kwargs):
        return True

    __eq__ = __le__ = __ge__ = __lt__ = __gt__ = __contains__ = __bool__ = _yes
    __hash__ = None

    def __ne__(self, other):
        return False

    def _self(self, *args, **kwargs):
        return self

    __sub__ = __rsub__ = __add__ = __radd__ = __mul__ = __rmul__ = __abs__ = __neg__ = _self
    __call__ = _self

    def __float__(self):
        return 0.0

    def __array__(self, *args, **kwargs):
        raise TypeError("guess")

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self


def FUNCTION(*args, **kwargs):
    return Anything()
