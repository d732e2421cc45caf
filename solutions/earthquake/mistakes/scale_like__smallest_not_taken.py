"""
exercise: scale_like
title: the smallest is not subtracted
fails:
  test_scale_like_of_a_small_table: failed
  test_scale_like_of_any_tables: failed
  test_scale_like_of_a_single_row: failed
  test_scale_like_leaves_both_tables_alone: failed
hint: "In each column, the smallest training number goes to 0 and the largest to 1: try both."
"""


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    return other / (train.max(axis=0) - train.min(axis=0))
