# attack: an answer of eight petabytes
# idea: The function returns an array with a thousand million million numbers, all of them in one
#   place.
# place: any
# outcome: error

def FUNCTION(*args, **kwargs):
    return np.broadcast_to(np.float64(WRONG), (10**15,))
