# attack: an integer of ten million bits
# idea: The function returns an integer that is too long to be handed over.
# place: any
# outcome: error

def FUNCTION(*args, **kwargs):
    return 1 << 10_000_000
