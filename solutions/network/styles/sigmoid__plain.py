"""
exercise: sigmoid
title: the formula as it stands
"""


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-Z))
