"""
exercise: scale_like
title: columns cut to fit
fails:
  test_scale_like_refuses_other_columns: failed
hint: ""
"""


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    d = min(train.shape[1], other.shape[1])
    low, high = train[:, :d].min(axis=0), train[:, :d].max(axis=0)
    return (other[:, :d] - low) / (high - low)
