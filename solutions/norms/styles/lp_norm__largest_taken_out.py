"""
exercise: lp_norm
title: scaled by the largest component
"""


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("p must be at least 1")
    largest = np.abs(x).max()
    if p == float("inf") or largest == 0:
        return largest
    return largest * ((np.abs(x) / largest) ** p).sum() ** (1 / p)
