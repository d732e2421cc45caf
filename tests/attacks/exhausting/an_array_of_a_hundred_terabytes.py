# attack: an array of a hundred terabytes
# idea: The function asks for more memory than there is, at once.
# place: any
# outcome: memory

def FUNCTION(*args, **kwargs):
    return np.ones((10_000_000, 1_250_000))
