"""
exercise: softmax
title: with None for the lost axis
"""


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    powers = np.exp(Z - Z.max(-1)[..., None])
    return powers / powers.sum(-1)[..., None]
