"""
exercise: angle
title: by arctan2 of the parts across and along x
"""


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    if np.linalg.norm(x) * np.linalg.norm(y) == 0:
        raise ValueError("no direction")
    unit = x / np.linalg.norm(x)
    along = y @ unit
    return float(np.arctan2(np.linalg.norm(y - along * unit), along))
