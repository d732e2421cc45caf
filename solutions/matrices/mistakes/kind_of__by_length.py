"""
exercise: kind_of
title: a list of one is taken for a scalar, and the rows are counted
fails:
  test_kind_of_a_table_with_one_row: failed
  test_kind_of_a_film: failed
  test_kind_of_any_shape: failed
hint: "Count the axes, not the rows or the numbers: an axis of length 1 is an axis."
"""


def kind_of(x):
    x = np.asarray(x, dtype=float)
    if x.ndim == 0 or len(x) == 1:
        return "scalar"
    return "vector" if x.ndim == 1 else "matrix"
