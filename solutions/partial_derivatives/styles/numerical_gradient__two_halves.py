"""
exercise: numerical_gradient
title: half of the slope to the right and half of the slope to the left
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    middle = f(x)
    slopes = []
    for step in h * np.eye(len(x)):
        slopes.append(((f(x + step) - middle) / h + (middle - f(x - step)) / h) / 2)
    return np.asarray(slopes, dtype=np.float64)
