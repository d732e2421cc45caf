# attack: a list that grows
# idea: An exercise's cell takes memory bit by bit (pages that it never touches).
# place: any
# outcome: memory

def grow():
    taken = []
    while len(taken) < 1000:
        taken.append(np.empty(2_000_000))
    raise MemoryError("this was enough")


grow()


def FUNCTION(*args, **kwargs):
    return WRONG
