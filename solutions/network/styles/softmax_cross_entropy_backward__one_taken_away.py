"""
exercise: softmax_cross_entropy_backward
title: 1 is taken away at the true place
"""


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    powers = np.exp(Z - Z.max(axis=1)[:, None])
    dZ = powers / powers.sum(axis=1)[:, None]
    dZ[np.arange(len(Z)), np.argmax(Y, axis=1)] -= 1
    dZ /= len(Z)
    return dZ
