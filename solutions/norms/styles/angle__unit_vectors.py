"""
exercise: angle
title: the dot product of the unit vectors
"""


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    units = []
    for vector in (x, y):
        length = np.linalg.norm(vector)
        if length == 0:
            raise ValueError("no direction")
        units.append(vector / length)
    cosine = units[0] @ units[1]
    if cosine > 1:
        cosine = 1.0
    elif cosine < -1:
        cosine = -1.0
    return np.arccos(cosine)
