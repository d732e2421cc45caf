# attack: a complaint of 50 MB
# idea: The function raises an exception with a text of 50 MB.
# place: any
# outcome: error

def FUNCTION(*args, **kwargs):
    raise RuntimeError("no! " * 12_500_000)
