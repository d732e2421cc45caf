"""
exercise: scale_like
title: one smallest and one largest for the whole table
fails:
  test_scale_like_of_a_small_table: failed
  test_scale_like_of_any_tables: failed
  test_scale_like_of_a_single_row: failed
  test_scale_like_leaves_both_tables_alone: failed
  test_scale_like_refuses_other_columns: failed
hint: "Each column has a smallest and a largest number of its own."
"""


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    return (other - train.min()) / (train.max() - train.min())
