"""
exercise: jacobian
title: the gradient of each output
"""


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)

    def gradient(k):
        return [(f(x + h * e)[k] - f(x - h * e)[k]) / (2 * h) for e in np.eye(len(x))]

    return np.array([gradient(k) for k in range(len(f(x)))])
