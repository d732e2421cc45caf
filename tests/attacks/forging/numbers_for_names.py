# attack: numbers for names
# idea: Whatever is asked, the last exercise's process answers with a number.
# place: last
# outcome: crashed

from autograder.rpc.codec import Encoder

honest = Encoder.finish


def _answer_with(forge):
    Encoder.finish = lambda self, values, *rest: honest(self, forge(values), *rest)


_answer_with(lambda values: ["ok", WRONG, None])


def FUNCTION(*args, **kwargs):
    return WRONG
