# attack: an integer of ten thousand digits
# idea: The function returns an integer that Python refuses to print.
# place: any
# outcome: failed

def FUNCTION(*args, **kwargs):
    return 10**10_000
