# attack: a number that agrees
# idea: The answer is a float whose comparisons and differences are made up.
# place: any
# outcome: failed

class Agreeable(float):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __sub__(self, other):
        return 0.0

    __rsub__ = __abs__ = __float__ = lambda self, *other: 0.0
    __hash__ = float.__hash__


def FUNCTION(*args, **kwargs):
    return Agreeable(WRONG)
