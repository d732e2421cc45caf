# attack: a generator without end
# idea: The function yields for ever.
# place: l2_norm
# outcome: failed

def FUNCTION(*args, **kwargs):
    while True:
        yield WRONG
