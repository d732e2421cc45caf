# attack: warnings that are no warnings
# idea: The answer comes with warnings of a form that nobody has thought of.
# place: any
# outcome: crashed

from autograder.rpc.codec import Encoder

honest = Encoder.finish


def _answer_with(forge):
    Encoder.finish = lambda self, values, *rest: honest(self, forge(values), *rest)


def FUNCTION(*args, **kwargs):
    warnings = ["tuple", [WRONG, ["tuple", [["tuple", []], WRONG]]]]
    _answer_with(lambda values: ["ok", WRONG, ["tuple", ["ran", warnings, ["tuple", []]]]])
    return WRONG
