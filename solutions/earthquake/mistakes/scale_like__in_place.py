"""
exercise: scale_like
title: the other table is changed in place
fails:
  test_scale_like_leaves_both_tables_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=`, `/=`, `out=` or an assignment to a part."
"""


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    low, high = train.min(axis=0), train.max(axis=0)
    other -= low
    other /= high - low
    return other
