# attack: a flood of warnings
# idea: The function warns a hundred thousand times, and then raises.
# place: any
# outcome: error
# outcome test_row_norms_without_a_loop: failed
# outcome test_row_norms_of_tall_wide_and_square_tables: failed

import warnings


def FUNCTION(*args, **kwargs):
    for number in range(100_000):
        warnings.warn(f"warning {number}")
    raise RuntimeError("that is all")
