# attack: a pointer to a million million copies
# idea: The answer is written as a view that repeats the argument's first byte without end.
# place: any
# outcome: crashed

from autograder.rpc.codec import Encoder

honest = Encoder.finish


def _answer_with(forge):
    Encoder.finish = lambda self, values, *rest: honest(self, forge(values), *rest)


def FUNCTION(*args, **kwargs):
    _answer_with(lambda values: ["ok", ["view", 0, 0, [2**40], [0], "|u1"], values[2]])
    return WRONG
