"""
exercise: largest_learning_rate
title: the smallest of all quotients
"""


def largest_learning_rate(hessian):
    hessian = np.asarray(hessian, dtype=float)
    return np.min(2.0 / np.linalg.eigh(hessian)[0])
