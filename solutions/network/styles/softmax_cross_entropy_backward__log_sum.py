"""
exercise: softmax_cross_entropy_backward
title: by the logarithm of the sum
"""


def softmax_cross_entropy_backward(Z, Y):
    Z = np.asarray(Z, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return (np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)) - Y) / Z.shape[0]
