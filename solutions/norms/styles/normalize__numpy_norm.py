"""
exercise: normalize
title: np.linalg.norm
"""


def normalize(x):
    x = np.asarray(x, dtype=float)
    length = np.linalg.norm(x)
    if not length:
        raise ValueError("no direction")
    return x / length
