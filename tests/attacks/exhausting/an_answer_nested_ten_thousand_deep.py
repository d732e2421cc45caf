# attack: an answer nested ten thousand deep
# idea: The function returns a list in a list in a list …
# place: any
# outcome: error
# outcome test_row_norms_without_a_loop: failed
# outcome test_row_norms_of_tall_wide_and_square_tables: failed

def FUNCTION(*args, **kwargs):
    answer = [WRONG]
    for _ in range(10_000):
        answer = [answer]
    return answer
