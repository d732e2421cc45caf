# attack: an answer of 128 MB
# idea: The function returns more numbers than can be handed over.
# place: any
# outcome: error

def FUNCTION(*args, **kwargs):
    return np.zeros(16_000_000)
