"""
exercise: kind_of
title: whatever holds one number is taken for a scalar
fails:
  test_kind_of_a_table_with_one_row: failed
  test_kind_of_any_shape: failed
hint: "Count the axes, not the rows or the numbers: an axis of length 1 is an axis."
"""


def kind_of(x):
    x = np.asarray(x, dtype=float)
    if x.size == 1:
        return "scalar"
    return ("scalar", "vector", "matrix", "tensor")[min(x.ndim, 3)]
