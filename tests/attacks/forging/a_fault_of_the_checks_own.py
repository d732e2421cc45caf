# attack: a fault of the check's own
# idea: The function calls what the check hands it with a number that no array of numbers holds, so that the result
#   cannot be handed over: an exception of the check's own process, which gave all points once.
# place: hessian
# outcome: error
# status: needs_person


def FUNCTION(f, x):
    f([2**70] * len(x))
    return WRONG
