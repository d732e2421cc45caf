# attack: the grader's fault
# idea: The function raises what the grader might take for its own fault, which costs no points.
# place: any
# outcome: error

from autograder.rpc.codec import WireError


def FUNCTION(*args, **kwargs):
    raise WireError("the check itself failed")
