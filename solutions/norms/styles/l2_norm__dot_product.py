"""
exercise: l2_norm
title: the root of the dot product with itself
"""


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    return np.sqrt(x @ x)
