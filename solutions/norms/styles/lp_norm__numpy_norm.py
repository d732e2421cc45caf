"""
exercise: lp_norm
title: np.linalg.norm, with p checked
"""


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("p must be at least 1")
    return np.linalg.norm(x, p)
