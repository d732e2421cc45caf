# attack: an array in a mask
# idea: The answer is an array whose only number is masked, and masked numbers are equal to all.
# place: any
# outcome: failed

def FUNCTION(*args, **kwargs):
    return np.ma.array([WRONG], mask=[True])
