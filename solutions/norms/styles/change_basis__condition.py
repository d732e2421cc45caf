"""
exercise: change_basis
title: the condition number and least squares
"""


def change_basis(v, B):
    v = np.asarray(v, dtype=float)
    B = np.asarray(B, dtype=float)
    if np.linalg.cond(B) > 1e12:
        raise ValueError("no basis")
    return np.linalg.lstsq(B, v, rcond=None)[0]
