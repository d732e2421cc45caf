"""
exercise: scale_like
title: number by number
"""


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    scaled = np.empty(other.shape)
    for j in range(other.shape[1] if other.shape[1] == train.shape[1] else 0):
        low, high = min(train[:, j]), max(train[:, j])
        for i in range(other.shape[0]):
            scaled[i, j] = (other[i, j] - low) / (high - low)
    if other.shape[1] != train.shape[1]:
        raise ValueError("train and other have different columns")
    return scaled
