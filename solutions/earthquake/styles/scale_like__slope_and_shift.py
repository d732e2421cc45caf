"""
exercise: scale_like
title: a slope and a shift for each column
"""


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    low, high = train.min(axis=0), train.max(axis=0)
    slope = 1 / (high - low)
    return other * slope - low * slope
