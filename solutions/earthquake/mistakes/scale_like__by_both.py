"""
exercise: scale_like
title: smallest and largest of both tables together
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
    both = np.vstack([train, other])
    low, high = both.min(axis=0), both.max(axis=0)
    return (other - low) / (high - low)
