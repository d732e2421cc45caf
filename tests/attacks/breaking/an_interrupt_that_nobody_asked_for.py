# attack: an interrupt that nobody asked for
# idea: The function says that somebody pressed Ctrl-C.
# place: any
# outcome: error

def FUNCTION(*args, **kwargs):
    raise KeyboardInterrupt
