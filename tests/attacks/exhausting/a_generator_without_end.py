# attack: a generator without end
# idea: The function yields for ever.
# place: any
# outcome: failed

def FUNCTION(*args, **kwargs):
    while True:
        yield WRONG
