"""
exercise: scale_like
title: the training table is sorted in place
fails:
  test_scale_like_leaves_both_tables_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=`, `/=`, `out=` or an assignment to a part."
"""


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    train.sort(axis=0)
    return (other - train[0]) / (train[-1] - train[0])
