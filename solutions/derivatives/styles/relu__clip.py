"""
exercise: relu
title: np.clip
"""


def relu(z):
    return np.clip(np.asarray(z, dtype=float), 0.0, None)
