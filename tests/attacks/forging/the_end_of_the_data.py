# attack: the end of the data
# idea: The function raises what `map`, `zip` and `sum` take for the end of the data, so that a check that goes
#   through its answers sees none.
# place: any
# outcome: error


def FUNCTION(*args, **kwargs):
    raise StopIteration
