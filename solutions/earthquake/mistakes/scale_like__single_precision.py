"""
exercise: scale_like
title: worked out in single precision, for speed
fails:
  test_scale_like_of_lists: failed
  test_scale_like_leaves_both_tables_alone: failed
hint: "The numbers are right; look at the dtype of what comes back."
"""


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    low, high = train.min(axis=0), train.max(axis=0)
    return ((other - low) / (high - low)).astype(np.float32)
