"""
exercise: hessian
title: entry by entry, the mean of both
"""


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    n = len(x)
    steps = h * np.eye(n)
    H = np.zeros((n, n))
    for i in range(n):
        for j in range(i, n):
            by_j = (grad(x + steps[j])[i] - grad(x - steps[j])[i]) / (2 * h)
            by_i = (grad(x + steps[i])[j] - grad(x - steps[i])[j]) / (2 * h)
            H[i, j] = H[j, i] = (by_i + by_j) / 2
    return H
