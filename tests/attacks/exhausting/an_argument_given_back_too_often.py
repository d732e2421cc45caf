# attack: an argument given back too often
# idea: The function returns its argument's first number a million million times, all of them in
#   one place.
# place: any
# outcome: error
# outcome test_row_norms_without_a_loop: failed
# outcome test_row_norms_of_tall_wide_and_square_tables: failed

def FUNCTION(*args, **kwargs):
    arrays = [value for value in args if isinstance(value, np.ndarray) and value.size]
    first = arrays[0].reshape(-1)[:1] if arrays else np.zeros(1)
    return np.broadcast_to(first, (10**12,))
