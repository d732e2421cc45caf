"""
exercise: scale_like
title: every column by the first one's range
fails:
  test_scale_like_of_a_small_table: failed
  test_scale_like_of_any_tables: failed
  test_scale_like_of_a_single_row: failed
  test_scale_like_leaves_both_tables_alone: failed
  test_scale_like_refuses_other_columns: failed
hint: "In each column, the smallest training number goes to 0 and the largest to 1: try both."
"""


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    low, high = train[:, 0].min(), train[:, 0].max()
    return (other - low) / (high - low)
