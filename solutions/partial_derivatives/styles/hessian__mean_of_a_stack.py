"""
exercise: hessian
title: the mean of the matrix and its transpose
"""


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    n = x.size
    J = np.zeros((n, n))
    for j in range(n):
        e = (np.arange(n) == j) * h
        J[:, j] = (grad(x + e) - grad(x - e)) / 2 / h
    return np.mean([J, J.T], axis=0)
