"""
exercise: scale_like
title: standardised instead
fails:
  test_scale_like_of_a_small_table: failed
  test_scale_like_of_lists: failed
  test_scale_like_of_any_tables: failed
  test_scale_like_of_a_single_row: failed
  test_scale_like_leaves_both_tables_alone: failed
hint: "That is to mean 0 and deviation 1, which comes later."
"""


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    return (other - train.mean(axis=0)) / train.std(axis=0)
