"""
exercise: l2_norm
title: divided by the largest component first
"""


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    largest = np.max(np.abs(x))
    if largest == 0:
        return 0.0
    return float(largest * np.sqrt(np.sum((x / largest) ** 2)))
