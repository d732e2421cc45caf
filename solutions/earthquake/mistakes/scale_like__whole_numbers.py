"""
exercise: scale_like
title: whole numbers are divided as such
fails:
  test_scale_like_of_lists: failed
hint: "Where is the part behind the point? Look at the dtype."
"""


def scale_like(train, other):
    train, other = np.asarray(train), np.asarray(other)
    low, high = train.min(axis=0), train.max(axis=0)
    scaled = other.copy()
    scaled[:] = (other - low) / (high - low)
    return scaled.astype(float)
