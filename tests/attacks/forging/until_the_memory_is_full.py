# attack: until the memory is full
# idea: Each answer is 4 MB that a failed check may keep, until the grading process has no memory left and checks
#   break that never came to ask.
# place: any
# outcome: failed


def FUNCTION(*args, **kwargs):
    return np.full(500_000, WRONG)
