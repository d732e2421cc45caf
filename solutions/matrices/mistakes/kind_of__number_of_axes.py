"""
exercise: kind_of
title: the number of axes for its name
fails:
  test_kind_of_numbers_and_lists: failed
  test_kind_of_a_table_with_one_row: failed
  test_kind_of_a_film: failed
  test_kind_of_any_shape: failed
hint: "The number of axes has a name: return the name."
"""


def kind_of(x):
    x = np.asarray(x, dtype=float)
    return x.ndim
