"""
exercise: scale_like
title: the training table is scaled
fails:
  test_scale_like_of_a_small_table: failed
  test_scale_like_of_lists: failed
  test_scale_like_of_any_tables: failed
  test_scale_like_of_a_single_row: failed
  test_scale_like_leaves_both_tables_alone: failed
  test_scale_like_refuses_other_columns: failed
hint: "Which table is to be scaled?"
"""


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    low, high = train.min(axis=0), train.max(axis=0)
    return (train - low) / (high - low)
