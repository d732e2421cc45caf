"""
exercise: numerical_gradient
title: a function for one partial derivative inside
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)

    def along(i):
        up, down = x.copy(), x.copy()
        up[i] += h
        down[i] -= h
        return (f(up) - f(down)) / (2 * h)

    return np.array([along(i) for i in range(len(x))])
