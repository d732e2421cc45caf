# attack: a verdict of its own
# idea: The function raises the grader's own exception, with the outcome `passed`.
# place: any
# outcome: error

from autograder.rpc.stopped import Stopped


def FUNCTION(*args, **kwargs):
    raise Stopped("passed", "All is well.")
