"""
exercise: kind_of
title: everything above a vector is called tensor
fails:
  test_kind_of_numbers_and_lists: failed
  test_kind_of_a_table_with_one_row: failed
  test_kind_of_any_shape: failed
hint: ""
"""


def kind_of(x):
    x = np.asarray(x, dtype=float)
    return ("scalar", "vector", "tensor")[min(x.ndim, 2)]
