"""
exercise: kind_of
title: capital letters
fails:
  test_kind_of_numbers_and_lists: failed
  test_kind_of_a_table_with_one_row: failed
  test_kind_of_a_film: failed
  test_kind_of_any_shape: failed
hint: "The words are asked for, in small letters."
"""


def kind_of(x):
    x = np.asarray(x, dtype=float)
    return ("Scalar", "Vector", "Matrix", "Tensor")[min(x.ndim, 3)]
