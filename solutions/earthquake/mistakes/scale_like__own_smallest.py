"""
exercise: scale_like
title: the smallest of one, the range of the other
fails:
  test_scale_like_of_a_small_table: failed
  test_scale_like_of_lists: failed
  test_scale_like_of_any_tables: failed
  test_scale_like_of_a_single_row: failed
  test_scale_like_leaves_both_tables_alone: failed
hint: "By whose smallest and largest numbers is it to be scaled?"
"""


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    return (other - other.min(axis=0)) / (train.max(axis=0) - train.min(axis=0))
