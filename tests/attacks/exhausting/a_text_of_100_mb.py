# attack: a text of 100 MB
# idea: The function returns one long text.
# place: any
# outcome: error

def FUNCTION(*args, **kwargs):
    return "yes, " * 20_000_000
