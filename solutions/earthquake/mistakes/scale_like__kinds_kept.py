"""
exercise: scale_like
title: the numbers' own kind is kept
fails:
  test_scale_like_leaves_both_tables_alone: failed
hint: "Numbers of 32 bits go in, and 64 are asked for: look at the dtype of what comes back."
"""


def scale_like(train, other):
    train, other = np.asarray(train), np.asarray(other)
    low, high = train.min(axis=0), train.max(axis=0)
    return (other - low) / (high - low)
