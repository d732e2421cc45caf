"""
exercise: scale_like
title: clipped to 0 … 1
fails:
  test_scale_like_of_a_small_table: failed
  test_scale_like_of_lists: failed
  test_scale_like_of_any_tables: failed
  test_scale_like_of_a_single_row: failed
  test_scale_like_leaves_both_tables_alone: failed
hint: "What lies beyond the training rows stays beyond 0 … 1."
"""


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    low, high = train.min(axis=0), train.max(axis=0)
    return np.clip((other - low) / (high - low), 0, 1)
