"""
exercise: l2_norm
title: the power one half
"""


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    return (x**2).sum() ** 0.5
