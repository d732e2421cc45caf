# attack: an exception with half a letter
# idea: The function raises an exception whose text no encoding can write.
# place: any
# outcome: error

def FUNCTION(*args, **kwargs):
    raise RuntimeError("half a letter: \ud83d")
