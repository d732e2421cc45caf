# attack: a function that grows
# idea: The function takes memory bit by bit whenever it is called.
# place: any
# outcome: memory
# outcome test_row_norms_without_a_loop: failed
# outcome test_row_norms_of_tall_wide_and_square_tables: failed

def FUNCTION(*args, **kwargs):
    taken = []
    while len(taken) < 1000:
        taken.append(np.empty(2_000_000))
    raise MemoryError("this was enough")
