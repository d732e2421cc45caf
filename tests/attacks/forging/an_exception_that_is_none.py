# attack: an exception that is none
# idea: The answer says that the function raised, and names a number as the exception.
# place: any
# outcome: crashed

from autograder.rpc.codec import Encoder

honest = Encoder.finish


def _answer_with(forge):
    Encoder.finish = lambda self, values, *rest: honest(self, forge(values), *rest)


def FUNCTION(*args, **kwargs):
    exception = ["tuple", [WRONG, ["tuple", [WRONG]], ["tuple", [WRONG, WRONG]], WRONG]]
    _answer_with(lambda values: ["raised", exception, values[2]])
    return WRONG
