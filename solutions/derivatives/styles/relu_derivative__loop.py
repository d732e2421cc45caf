"""
exercise: relu_derivative
title: one entry after the other
"""


def relu_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.array([1.0 if entry > 0 else 0.0 for entry in z.ravel()]).reshape(z.shape)
