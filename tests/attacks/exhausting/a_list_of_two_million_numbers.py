# attack: a list of two million numbers
# idea: The function returns as a list what would be much as an array.
# place: any
# outcome: error

def FUNCTION(*args, **kwargs):
    return np.full(2_000_000, WRONG).tolist()
